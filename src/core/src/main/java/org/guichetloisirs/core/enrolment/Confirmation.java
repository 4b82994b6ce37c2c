package org.guichetloisirs.core.enrolment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * Confirms the places of a paid order and, with them, what each entails: a place that another one replaces is given back,
 * and the other lists of a person whose family wished so are left.
 */
final class Confirmation {

    private final RegistrationBook book;
    private final Places places;
    private final RegistrationLife life;

    Confirmation(EntityManager em, RegistrationLife life) {
        this.book = new RegistrationBook(em);
        this.places = new Places(em);
        this.life = life;
    }

    /** See {@link Enrolments#confirm}. */
    void confirm(Collection<Long> registrationIds, String orderNumber) {
        Set<Long> wanted = new TreeSet<>(registrationIds);
        List<Registration> entailed = entailed(wanted);
        places.lock(entailed.stream().map(Registration::groupId).toList());
        Set<Long> all = new TreeSet<>(wanted);
        entailed.forEach(registration -> all.add(registration.id()));
        List<Registration> locked = book.locked(all);
        List<Registration> paid =
                locked.stream().filter(r -> wanted.contains(r.id())).toList();
        if (paid.size() != wanted.size()
                || !paid.stream().allMatch(r -> r.paidBy(orderNumber) || r.confirmedBy(orderNumber))) {
            throw new BusinessRuleViolation("enrolment.place-lost");
        }
        Set<Long> news = paid.stream()
                .filter(r -> r.paidBy(orderNumber))
                .map(Registration::id)
                .collect(Collectors.toSet());
        locked.stream().filter(r -> news.contains(r.id())).forEach(r -> confirm(r, orderNumber, locked));
    }

    private void confirm(Registration registration, String orderNumber, List<Registration> locked) {
        Long replaced = registration.replacesId();
        if (replaced != null) {
            Registration before = locked.stream()
                    .filter(r -> r.id() == replaced && r.status() == RegistrationStatus.CONFIRMED)
                    .findFirst()
                    .orElseThrow(() -> new BusinessRuleViolation("enrolment.place-lost"));
            life.move(before, RegistrationStatus.TRANSFERRED, RegistrationReason.TRANSFERRED, orderNumber);
        }
        life.move(registration, RegistrationStatus.CONFIRMED, RegistrationReason.PAID, orderNumber);
        if (registration.leavesOthers()) {
            locked.stream()
                    .filter(other -> isOtherListOf(registration, other))
                    .forEach(other -> life.move(
                            other,
                            RegistrationStatus.CANCELLED,
                            RegistrationReason.OTHER_LIST_SUCCEEDED,
                            String.valueOf(registration.id())));
        }
    }

    /** What these confirmations change beside themselves, as it is committed now. */
    private List<Registration> entailed(Set<Long> wanted) {
        return wanted.stream()
                .flatMap(id -> book.find(id).stream())
                .flatMap(registration -> Stream.concat(
                        Stream.ofNullable(registration.replacesId()).flatMap(id -> book.find(id).stream()),
                        registration.leavesOthers()
                                ? book.otherLists(registration).stream()
                                : Stream.<Registration>empty()))
                .toList();
    }

    private static boolean isOtherListOf(Registration one, Registration other) {
        return other.id() != one.id()
                && other.memberId() == one.memberId()
                && (other.status() == RegistrationStatus.WAITING || other.status() == RegistrationStatus.OFFERED);
    }
}
