package org.guichetloisirs.core.reconciliation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The process in which the job runs, which may die at any of its commits: just before one, whose work is then lost, or
 * just after it. A dead process touches the database no more.
 */
final class Process {

    /** The end of the process: nothing that runs in it goes on. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static @Nullable Process current;

    private final TestDatabase database;
    private final Map<String, Supplier<Object>> artifacts = new HashMap<>();
    private int commits;
    private int diesAt = Integer.MAX_VALUE;
    private boolean beforeTheCommit;
    private boolean dead;

    Process(TestDatabase database) {
        this.database = database;
        current = this;
    }

    static Process current() {
        return Objects.requireNonNull(current, "no test runs a job");
    }

    TestDatabase database() {
        return database;
    }

    void artifact(String name, Supplier<Object> maker) {
        artifacts.put(name, maker);
    }

    Object artifact(String name) {
        return Objects.requireNonNull(artifacts.get(name), name).get();
    }

    /** A new process, with a long life. */
    void born() {
        commits = 0;
        dead = false;
        diesAt = Integer.MAX_VALUE;
    }

    /** It dies at this commit, counted from 1. */
    void dies(int commit, boolean before) {
        born();
        diesAt = commit;
        beforeTheCommit = before;
    }

    boolean isDead() {
        return dead;
    }

    int commits() {
        return commits;
    }

    void mustBeAlive() {
        if (dead) {
            throw new Died();
        }
    }

    /** Commits, or dies. */
    void commit(Runnable commit) {
        mustBeAlive();
        commits++;
        boolean last = commits == diesAt;
        if (last && beforeTheCommit) {
            database.end(false);
            die();
        }
        commit.run();
        if (last) {
            die();
        }
    }

    private void die() {
        dead = true;
        throw new Died();
    }

    /** Transactions of this process. */
    Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                mustBeAlive();
                commits++;
                boolean last = commits == diesAt;
                T answer = database.inTransaction(() -> {
                    T done = work.get();
                    if (last && beforeTheCommit) {
                        die();
                    }
                    return done;
                });
                if (last) {
                    die();
                }
                return answer;
            }

            @Override
            public void runInNew(Runnable work) {
                inNew(() -> {
                    work.run();
                    return null;
                });
            }
        };
    }
}
