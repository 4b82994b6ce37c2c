package org.guichetloisirs.web.citizen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Set;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.core.household.AddressEntry;
import org.guichetloisirs.core.household.SignUp;
import org.guichetloisirs.core.household.SignUps;
import org.guichetloisirs.core.household.StreetChoice;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.StreetConverter;
import org.guichetloisirs.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The form that asks for an account. {@code card=yes} asks for the number of a leisure card too. */
@Named
@RequestScoped
public class SignUpPage {

    private static final Set<String> FIELDS_OF_ADDRESS_OUTSIDE = Set.of("otherStreet", "otherMunicipality");

    @Inject
    private SignUps signUps;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Problems problems;

    @Inject
    private Query query;

    @Inject
    private Texts texts;

    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable LocalDate birthDate;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable StreetChoice street;
    private boolean outside;
    private @Nullable String otherStreet;
    private @Nullable String otherMunicipality;
    private @Nullable String civicNumber;
    private @Nullable String apartment;
    private @Nullable String postalCode;
    private @Nullable String password;
    private @Nullable String cardNumber;
    private boolean confirmationByEmail = true;
    private boolean remindersByEmail = true;
    private boolean newsByEmail;

    /** A family that is signed in has its account. */
    public @Nullable String open() {
        return signedIn.isCitizen() ? Paths.to("home") : null;
    }

    /** «Créer mon compte»: everything that is wrong is said at once. */
    public @Nullable String create() {
        SignUp form = form();
        if (!outside && !StreetConverter.isKnown(street)) {
            problems.onField(
                    "street", texts.plain(street == null ? "sign-up.street.missing" : "sign-up.street.unknown"));
        }
        signUps.problems(form).stream().filter(this::concerns).forEach(problems::tell);
        if (problems.isAny()) {
            return null;
        }
        try {
            signUps.signUp(form);
        } catch (BusinessRuleViolation e) {
            problems.tell(e);
            return null;
        }
        return Paths.to("sign-up-done");
    }

    /** An address in the town has no street typed by hand, whatever the core says of it while none is chosen. */
    private boolean concerns(BusinessRuleViolation violation) {
        return outside
                || StreetConverter.isKnown(street)
                || !(FIELDS_OF_ADDRESS_OUTSIDE.contains(violation.field()) || "street".equals(violation.field()));
    }

    private SignUp form() {
        StreetChoice chosen = street;
        Long streetId = !outside && chosen != null && StreetConverter.isKnown(chosen) ? chosen.id() : null;
        AddressEntry address = new AddressEntry(
                streetId,
                text(civicNumber),
                text(apartment),
                outside ? text(otherStreet) : "",
                outside ? text(otherMunicipality) : "",
                text(postalCode));
        return new SignUp(
                text(givenName),
                text(familyName),
                birthDate,
                text(email),
                text(phone),
                address,
                password == null ? "" : password,
                isWithCard() ? text(cardNumber) : "",
                new Preferences(confirmationByEmail, remindersByEmail, newsByEmail));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Whether the family says that it has a card. */
    public boolean isWithCard() {
        return query.text("card").equals("yes");
    }

    public @Nullable String getGivenName() {
        return givenName;
    }

    public void setGivenName(@Nullable String givenName) {
        this.givenName = givenName;
    }

    public @Nullable String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName;
    }

    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable StreetChoice getStreet() {
        return street;
    }

    public void setStreet(@Nullable StreetChoice street) {
        this.street = street;
    }

    public boolean isOutside() {
        return outside;
    }

    public void setOutside(boolean outside) {
        this.outside = outside;
    }

    public @Nullable String getOtherStreet() {
        return otherStreet;
    }

    public void setOtherStreet(@Nullable String otherStreet) {
        this.otherStreet = otherStreet;
    }

    public @Nullable String getOtherMunicipality() {
        return otherMunicipality;
    }

    public void setOtherMunicipality(@Nullable String otherMunicipality) {
        this.otherMunicipality = otherMunicipality;
    }

    public @Nullable String getCivicNumber() {
        return civicNumber;
    }

    public void setCivicNumber(@Nullable String civicNumber) {
        this.civicNumber = civicNumber;
    }

    public @Nullable String getApartment() {
        return apartment;
    }

    public void setApartment(@Nullable String apartment) {
        this.apartment = apartment;
    }

    public @Nullable String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getCardNumber() {
        return cardNumber;
    }

    public void setCardNumber(@Nullable String cardNumber) {
        this.cardNumber = cardNumber;
    }

    public boolean isConfirmationByEmail() {
        return confirmationByEmail;
    }

    public void setConfirmationByEmail(boolean confirmationByEmail) {
        this.confirmationByEmail = confirmationByEmail;
    }

    public boolean isRemindersByEmail() {
        return remindersByEmail;
    }

    public void setRemindersByEmail(boolean remindersByEmail) {
        this.remindersByEmail = remindersByEmail;
    }

    public boolean isNewsByEmail() {
        return newsByEmail;
    }

    public void setNewsByEmail(boolean newsByEmail) {
        this.newsByEmail = newsByEmail;
    }
}
