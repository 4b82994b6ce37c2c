package org.guichetloisirs.launcher;

import java.lang.management.ManagementFactory;

/**
 * A Java agent in the server's JVM: when the process that started it is gone, however it died, the server stops too.
 * Only for the servers of this launcher; a production server has no parent.
 */
public final class ParentWatch {
    private static final long STOPPING_SECONDS = 30;

    private ParentWatch() {}

    /** Called by the JVM before the server's own main method, with the parent's process id. */
    public static void premain(String parent) {
        // A new domain still names the server's own builder of JMX servers during its first start, and Derby cannot see
        // that class: the JMX server is made now, by the JDK. Later starts have the option deleted (domain.asadmin).
        ManagementFactory.getPlatformMBeanServer();
        ProcessHandle.of(Long.parseLong(parent))
                .ifPresentOrElse(process -> process.onExit().thenRun(ParentWatch::stop), () -> Runtime.getRuntime()
                        .halt(1));
    }

    private static void stop() {
        Thread regular = new Thread(() -> System.exit(0), "parent-gone");
        regular.setDaemon(true);
        regular.start();
        try {
            regular.join(STOPPING_SECONDS * 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
