package org.guichetloisirs.core.town;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row of what staff saved. */
@Entity
@Table(name = "town_profile")
class TownProfileRow {

    static final long ID = 1;

    @Id
    private long id = ID;

    @Version
    private long version;

    private String name = "";
    private String municipality = "";
    private String phone = "";
    private String email = "";
    private String website = "";
    private String address = "";

    @Column(name = "hours_french")
    private String hoursFrench = "";

    @Column(name = "hours_english")
    private String hoursEnglish = "";

    @Column(name = "logo_mark")
    private @Nullable String logoMark;

    @Enumerated(EnumType.STRING)
    @Column(name = "logo_type")
    private @Nullable LogoType logoType;

    @Column(name = "logo_width")
    private @Nullable Integer logoWidth;

    @Column(name = "logo_height")
    private @Nullable Integer logoHeight;

    @Column(name = "logo_says_name")
    private boolean logoSaysName;

    @Column(name = "brand_colour")
    private String brandColour = "";

    @Column(name = "accent_colour")
    private String accentColour = "";

    @Column(name = "welcome_title_french")
    private String welcomeTitleFrench = "";

    @Column(name = "welcome_title_english")
    private String welcomeTitleEnglish = "";

    @Column(name = "welcome_text_french")
    private String welcomeTextFrench = "";

    @Column(name = "welcome_text_english")
    private String welcomeTextEnglish = "";

    @Column(name = "footer_text_french")
    private String footerTextFrench = "";

    @Column(name = "footer_text_english")
    private String footerTextEnglish = "";

    @Column(name = "approval_text_french")
    private String approvalTextFrench = "";

    @Column(name = "approval_text_english")
    private String approvalTextEnglish = "";

    @Column(name = "english_offered")
    private boolean englishOffered;

    @Column(name = "attestation_required")
    private boolean attestationRequired;

    @Column(name = "attestation_french")
    private String attestationFrench = "";

    @Column(name = "attestation_english")
    private String attestationEnglish = "";

    private boolean maintenance;

    @Column(name = "maintenance_message_french")
    private String maintenanceMessageFrench = "";

    @Column(name = "maintenance_message_english")
    private String maintenanceMessageEnglish = "";

    @Column(name = "maintenance_ends")
    private @Nullable Instant maintenanceEnds;

    /** For the persistence provider only. */
    protected TownProfileRow() {}

    /** A row that says what stands without it. */
    TownProfileRow(TownProfile profile) {
        identity(profile.name(), profile.municipality());
        contact(new TownContact(
                profile.phone(), profile.email(), profile.website(), profile.address(), profile.hours()));
        colours(profile.brandColour(), profile.accentColour());
        texts(new TownTexts(
                profile.welcomeTitle(), profile.welcomeText(), profile.footerText(), profile.approvalText()));
        languages(profile.englishOffered(), profile.attestationRequired(), profile.attestation());
        maintenance(profile.maintenance(), profile.maintenanceMessage(), profile.maintenanceEnds());
    }

    long version() {
        return version;
    }

    void identity(String newName, String newMunicipality) {
        name = newName;
        municipality = newMunicipality;
    }

    void contact(TownContact contact) {
        phone = contact.phone();
        email = contact.email();
        website = contact.website();
        address = contact.address();
        hoursFrench = contact.hours().french();
        hoursEnglish = contact.hours().english();
    }

    void colours(String brand, String accent) {
        brandColour = brand;
        accentColour = accent;
    }

    void texts(TownTexts texts) {
        welcomeTitleFrench = texts.welcomeTitle().french();
        welcomeTitleEnglish = texts.welcomeTitle().english();
        welcomeTextFrench = texts.welcomeText().french();
        welcomeTextEnglish = texts.welcomeText().english();
        footerTextFrench = texts.footerText().french();
        footerTextEnglish = texts.footerText().english();
        approvalTextFrench = texts.approvalText().french();
        approvalTextEnglish = texts.approvalText().english();
    }

    void languages(boolean english, boolean withAttestation, TownText attestation) {
        englishOffered = english;
        attestationRequired = withAttestation;
        attestationFrench = attestation.french();
        attestationEnglish = attestation.english();
    }

    void maintenance(boolean closed, TownText message, @Nullable Instant ends) {
        maintenance = closed;
        maintenanceMessageFrench = message.french();
        maintenanceMessageEnglish = message.english();
        maintenanceEnds = ends;
    }

    void logo(@Nullable TownLogo logo) {
        logoMark = logo == null ? null : logo.mark();
        logoType = logo == null ? null : logo.type();
        logoWidth = logo == null ? null : logo.width();
        logoHeight = logo == null ? null : logo.height();
    }

    void logoSaysName(boolean says) {
        logoSaysName = says;
    }

    private @Nullable TownLogo logo() {
        return logoMark == null || logoType == null || logoWidth == null || logoHeight == null
                ? null
                : new TownLogo(logoMark, logoType, logoWidth, logoHeight, logoSaysName);
    }

    TownProfile profile() {
        return new TownProfile(
                version,
                name,
                municipality,
                phone,
                email,
                website,
                address,
                new TownText(hoursFrench, hoursEnglish),
                logo(),
                brandColour,
                accentColour,
                new TownText(welcomeTitleFrench, welcomeTitleEnglish),
                new TownText(welcomeTextFrench, welcomeTextEnglish),
                new TownText(footerTextFrench, footerTextEnglish),
                new TownText(approvalTextFrench, approvalTextEnglish),
                englishOffered,
                attestationRequired,
                new TownText(attestationFrench, attestationEnglish),
                maintenance,
                new TownText(maintenanceMessageFrench, maintenanceMessageEnglish),
                maintenanceEnds);
    }
}
