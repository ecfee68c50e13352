package brussels.zinnova.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of the embedded server's superuser and of its two roles. */
record Passwords(String superuser, String owner, String application) {

    static Passwords random() {
        return new Passwords(randomPassword(), randomPassword(), randomPassword());
    }

    /** Reads what {@link #write} wrote; anything less is a refusal. */
    static Passwords read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var superuser = properties.getProperty("superuser");
        var owner = properties.getProperty("owner");
        var application = properties.getProperty("application");
        if (superuser == null || owner == null || application == null) {
            throw DatabaseRefusedException.passwordsLost(file);
        }
        return new Passwords(superuser, owner, application);
    }

    void write(Path file) throws IOException {
        OwnerOnly.write(file, "superuser=%s%nowner=%s%napplication=%s%n".formatted(superuser, owner, application));
    }

    /** 48 hexadecimal digits: it needs no quoting, neither in SQL nor in a file. */
    static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Shows none of them. */
    @Override
    public String toString() {
        return "Passwords";
    }
}
