package org.guichetloisirs.core.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffTest {

    private static final String PASSWORD = "quatre chevaux bleus";

    private static Operators operators(House house) {
        return new Operators(house.database.em(), house.appClock, house.hasher, house.audit);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void signsAnOperatorIn(TestDatabase.Engine engine) {
        House house = new House(engine);
        Operators operators = operators(house);
        long id = house.database.inTransaction(() -> operators.create(" Sylvie ", "Sylvie Roy", PASSWORD));
        assertThat(house.database.inTransaction(() -> operators.authenticate("SYLVIE", PASSWORD)))
                .contains(new OperatorView(id, "sylvie", "Sylvie Roy", Role.ADMINISTRATOR));
        assertThat(house.database.inTransaction(() -> operators.authenticate("sylvie", PASSWORD + "x")))
                .isEmpty();
        assertThat(house.database.inTransaction(() -> operators.authenticate("nobody", PASSWORD)))
                .isEmpty();
        assertThat(house.texts("select subject from audit_entry")).containsExactly("operator:sylvie");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void refusesALoginThatIsTakenOrNone(TestDatabase.Engine engine) {
        House house = new House(engine);
        Operators operators = operators(house);
        house.database.inTransaction(() -> operators.create("sylvie", "Sylvie", PASSWORD));
        Map<String, String> refused = Map.of("Sylvie", "staff.login-taken", "1a", "staff.login", "", "staff.login");
        refused.forEach((login, key) -> assertThatThrownBy(
                        () -> house.database.inTransaction(() -> operators.create(login, "X", PASSWORD)))
                .hasMessage(key));
        assertThatThrownBy(() -> house.database.inTransaction(() -> operators.create("marc", "Marc", "marc marc marc")))
                .hasMessage("account.password-contains-name");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void addsTheFirstOperatorOnlyOnce(TestDatabase.Engine engine) {
        House house = new House(engine);
        Operators operators = operators(house);
        house.database.run(() -> operators.createFirst("admin", "Un", PASSWORD));
        house.database.run(() -> operators.createFirst("autre", "Deux", PASSWORD));
        assertThat(house.texts("select login from operator")).containsExactly("admin");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void notesWhoDidWhatInTheSameTransaction(TestDatabase.Engine engine) {
        House house = new House(engine);
        AuditTrail nobody = new AuditTrail(house.database.em(), house.appClock, new Caller(SignedInAs.nobody()));
        house.database.run(() -> nobody.record("test.deed", "thing:1", "x".repeat(2000)));
        assertThat(house.texts("select done_by from audit_entry")).containsExactly("système");
        assertThat(house.database.number("select length(detail) from audit_entry"))
                .isEqualTo(1000);
    }

    /** Stands for use cases with the annotation on the class and on a method. */
    @Permitted(Role.ADMINISTRATOR)
    static class Guarded {
        public void forStaff() {}

        @Permitted(Role.CITIZEN)
        public void forFamilies() {}
    }

    @Test
    void letsOnlyTheRoleThrough() throws Exception {
        Method forStaff = Guarded.class.getMethod("forStaff");
        Method forFamilies = Guarded.class.getMethod("forFamilies");
        assertThat(check(SignedInAs.administrator(), forStaff)).isEqualTo("went on");
        assertThat(check(SignedInAs.citizen(), forFamilies)).isEqualTo("went on");
        for (SignedInAs caller : new SignedInAs[] {SignedInAs.citizen(), SignedInAs.nobody()}) {
            assertThatThrownBy(() -> check(caller, forStaff)).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> check(SignedInAs.administrator(), forFamilies)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> check(SignedInAs.citizen(), Object.class.getMethod("hashCode")))
                .isInstanceOf(NotPermitted.class);
    }

    private static Object check(SignedInAs caller, Method method) throws Exception {
        return new PermittedInterceptor(new Caller(caller)).check(new Call(method));
    }

    private record Call(Method method) implements InvocationContext {
        @Override
        public Object getTarget() {
            return new Guarded();
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] params) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() {
            return "went on";
        }
    }
}
