package org.gatehouse.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gatehouse.process.Nordlys;

/** The demo's company in other clothes, until they are taken off. */
record Branded(Nordlys nordlys) {

    static Branded dress(Nordlys nordlys, String color) throws IOException {
        Branded house = new Branded(nordlys);
        house.put("/branding", Map.of("color", color));
        house.put("/branding/logo", Map.of("image", logo(Color.decode(color))));
        return house;
    }

    void undress() {
        put("/branding", Map.of());
        nordlys.admin().with("If-Match", version()).delete("/branding/logo").must(200);
    }

    private void put(String path, Map<String, String> body) {
        nordlys.admin().with("If-Match", version()).put(path, body).must(200);
    }

    private String version() {
        return nordlys.admin().get("/branding").must(200).header("ETag");
    }

    private static String logo(Color color) throws IOException {
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(color);
        canvas.fillOval(0, 0, 120, 120);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(50, 20, 20, 80);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
