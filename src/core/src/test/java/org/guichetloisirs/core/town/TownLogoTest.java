package org.guichetloisirs.core.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TownLogoTest {

    private static byte[] image(String format, int width, int height, Color colour) {
        boolean png = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, format, out)).isTrue();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage decoded(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void keepsOneLogoAndForgetsTheOneBefore(TestDatabase.Engine engine) throws IOException {
        House house = new House(engine);
        house.database.run(() ->
                house.town.save(0, TownFixture.logo(false, false), LogoFile.of(image("png", 300, 100, Color.BLUE))));
        TownLogo first = logo(house);
        assertThat(first.path()).matches("/logo/[0-9a-f]{16}\\.png");
        assertThat(List.of(first.width(), first.height())).containsExactly(300, 100);
        byte[] bytes = bytes(house, first.mark());
        assertThat(new Color(decoded(bytes).getRGB(10, 10))).isEqualTo(Color.BLUE);
        assertThat(new Color(decoded(bytes).getRGB(10, 90), true).getAlpha()).isZero();

        house.database.run(() ->
                house.town.save(1, TownFixture.logo(true, false), LogoFile.of(image("jpg", 900, 300, Color.RED))));
        TownLogo second = logo(house);
        assertThat(second.saysName()).isTrue();
        assertThat(second.path()).endsWith(".jpg");
        assertThat(List.of(second.width(), second.height())).containsExactly(480, 160);
        assertThat(bytes(house, second.mark())).isNotEmpty();
        assertThat(house.database.number("select count(*) from town_logo")).isEqualTo(1);
        assertThat(house.database.<Boolean>inTransaction(
                        () -> house.town.logo(first.mark()).isEmpty()))
                .isTrue();

        BufferedImage png =
                decoded(house.database.inTransaction(() -> house.town.logoPng()).orElseThrow());
        assertThat(List.of(png.getWidth(), png.getHeight())).containsExactly(480, 160);
        assertThat(LogoType.of(
                        house.database.inTransaction(() -> house.town.logoPng()).orElseThrow()))
                .contains(LogoType.PNG);

        // The same image again is the same address.
        house.database.run(() ->
                house.town.save(2, TownFixture.logo(true, false), LogoFile.of(image("jpg", 900, 300, Color.RED))));
        assertThat(logo(house)).isEqualTo(second);

        // What is saved without a new image keeps the one there is.
        house.database.run(() -> house.town.save(2, TownFixture.logo(true, false), null));
        assertThat(logo(house)).isEqualTo(second);

        house.database.run(() -> house.town.save(2, TownFixture.logo(false, true), null));
        assertThat(house.database.number("select count(*) from town_logo")).isZero();
        assertThat(house.database.inTransaction(house.town::current).logo()).isNull();
        assertThat(house.database.<Boolean>inTransaction(
                        () -> house.town.logoPng().isEmpty()))
                .isTrue();
    }

    private static TownLogo logo(House house) {
        return house.database.inTransaction(house.town::current).logo();
    }

    private static byte[] bytes(House house, String mark) {
        return house.database.inTransaction(() -> house.town.logo(mark)).orElseThrow();
    }

    @Test
    void keepsNothingButTheImage() {
        byte[] clean = image("png", 64, 64, Color.GREEN);
        byte[] secret = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] longer = Arrays.copyOf(clean, clean.length + secret.length);
        System.arraycopy(secret, 0, longer, clean.length, secret.length);
        LogoFile kept = LogoFile.of(longer);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(kept.logo()).isEqualTo(LogoFile.of(clean).logo());
    }

    @Test
    void refusesWhatIsNoLogo() {
        refused("town.logo-missing", new byte[0]);
        refused("town.logo-kind", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        refused("town.logo-kind", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        refused("town.logo-kind", Arrays.copyOf(image("png", 64, 64, Color.RED), 60));
        refused("town.logo-kind", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0});
        refused("town.logo-pixels", image("png", 4001, 20, Color.RED));
        refused("town.logo-pixels", image("png", 20, 8, Color.RED));
        refused("town.logo-too-large", new byte[LogoFile.MOST_BYTES + 1]);
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> LogoFile.of(file)).hasMessage(key);
    }
}
