package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    @Test
    void aNumberCanBeReadOnTheTelephone() {
        assertThat(Incidents.newNumber())
                .matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}")
                .isNotEqualTo(Incidents.newNumber());
    }

    @Test
    void theMeaningIsFoundBelowTheWrappings() {
        assertThat(Incidents.meaningOf(new ServletException(new ViewExpiredException("/admin/season.xhtml"))))
                .isEqualTo(Incidents.Meaning.EXPIRED);
        assertThat(Incidents.meaningOf(new ServletException(new EJBAccessException("no"))))
                .isEqualTo(Incidents.Meaning.NOT_PERMITTED);
        assertThat(Incidents.meaningOf(new IllegalStateException(new BusinessRuleViolation("import.not-a-csv"))))
                .isEqualTo(Incidents.Meaning.RULE);
        assertThat(Incidents.meaningOf(new ServletException(new EJBException(new NullPointerException("x")))))
                .isEqualTo(Incidents.Meaning.INCIDENT);
    }
}
