package fr.convergence.infra.application.postgres;

import fr.convergence.infra.application.CannotStart;
import fr.convergence.infra.application.OwnerOnly;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, as the Maven artefact of this machine's kind holds them. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Unpacks the programs, once: they appear under their own digest, complete or not at all, so that neither another
     * version nor an interrupted unpacking is ever run.
     */
    static Path unpackedIn(Path folder) {
        try {
            byte[] archive = archive();
            Path complete = folder.resolve("postgresql-" + digest(archive));
            if (Files.notExists(complete)) {
                Path being = Files.createTempDirectory(folder, "being-unpacked-");
                unpack(archive, being);
                moveUnlessThere(being, complete);
                OwnerOnly.sync(folder);
            }
            return complete;
        } catch (IOException unusable) {
            throw new CannotStart("PostgreSQL cannot be unpacked in " + folder + ": " + unusable, unusable);
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return archive.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new CannotStart(
                    "no PostgreSQL is brought along for " + system.toLowerCase(Locale.ROOT) + " on " + machine
                            + ". Name one of your own with --spring.datasource.url=jdbc:postgresql://….",
                    missing);
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    /** Another process may have unpacked the same meanwhile, in a folder that several share. */
    private static void moveUnlessThere(Path being, Path complete) throws IOException {
        try {
            Files.move(being, complete, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (Files.notExists(complete)) {
                throw taken;
            }
            FileSystemUtils.deleteRecursively(being);
        }
    }

    /** Removes what interrupted unpackings left; only while nobody else may unpack in this folder. */
    static void removeUnfinished(Path folder) {
        try (var entries = Files.newDirectoryStream(folder, "being-unpacked-*")) {
            for (Path unfinished : entries) {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
