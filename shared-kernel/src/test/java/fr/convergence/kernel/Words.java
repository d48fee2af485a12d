package fr.convergence.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kernel's own sources and classes say of its types. */
final class Words {

    private static final Path SOURCES = Path.of("src/main/java");

    private Words() {}

    /** Every type of the kernel that has a word of the field, by name. */
    static List<Class<?>> typesInFrench() throws IOException, URISyntaxException {
        Path classes = Path.of(InFrench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .<Class<?>>map(file -> type(file.substring(0, file.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(InFrench.class))
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .toList();
        }
    }

    static String inFrench(Class<?> type) {
        return type.getAnnotation(InFrench.class).value();
    }

    /** The first sentence of a type's Javadoc. */
    static String meaning(Class<?> type) throws IOException {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String source = Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\([^\\n]*\\)\\s*)*(?:public )?(?:sealed |final )?(?:record|interface|enum|class) "
                                + type.getSimpleName() + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        if (!comment.find()) {
            throw new IllegalStateException(type.getName() + " has no Javadoc");
        }
        String text = comment.group(1)
                .replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        return text.replaceFirst("(?<=\\.) .*", "");
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replace('/', '.'), false, Words.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
