package org.guichetloisirs.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Keeps the session's cookie to encrypted connections where the site has them; the rest of it stands in web.xml. */
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setSecure(SiteAddress.isHttps());
    }
}
