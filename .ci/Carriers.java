import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.springframework.boot.loader.launch.Archive;
import org.springframework.boot.loader.launch.JarLauncher;

/**
 * Loads classes of the libraries in the packaged jar, named by the one argument, from virtual threads and others at once while more
 * virtual threads look for resources there, as an application does that has just started. Ends with 2 when nothing moves for
 * five seconds: every carrier is kept by a thread that waits for the lock of the jar, and none is left for who holds it.
 */
final class Carriers extends JarLauncher {

    private static final int THREADS = 4;
    private static final int ROUNDS = 20;
    private static final int CLASSES = 500;
    private static final String LIBRARIES = "BOOT-INF/lib/.*[.]jar";

    private Carriers(Archive jar) throws Exception {
        super(jar);
    }

    public static void main(String[] arguments) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            new Carriers(Archive.create(new File(arguments[0]))).launch(arguments);
        }
        System.out.println(ROUNDS + " rounds of " + CLASSES + " classes");
    }

    @Override
    protected String getMainClass() {
        return Carriers.class.getName();
    }

    @Override
    protected void launch(ClassLoader loader, String main, String[] arguments) throws Exception {
        List<String> names = names(arguments[0]);
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(3 * THREADS);
        Runnable load = () -> {
            for (int at = next.getAndIncrement(); at < names.size(); at = next.getAndIncrement()) {
                try {
                    Class.forName(names.get(at).replace('/', '.').replace(".class", ""), false, loader);
                } catch (ClassNotFoundException | LinkageError libraryThatIsNotThere) {
                    continue;
                }
            }
            done.countDown();
        };
        Runnable find = () -> {
            Random random = new Random();
            while (next.get() < names.size()) {
                loader.getResource(names.get(random.nextInt(names.size())));
            }
            done.countDown();
        };
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.ofVirtual().start(load);
            Thread.ofVirtual().start(find);
            Thread.ofPlatform().daemon().start(load);
        }
        for (int seen = -1; !done.await(5, TimeUnit.SECONDS); seen = next.get()) {
            if (seen == next.get()) {
                System.out.println("stands still after " + seen + " of " + names.size() + " classes");
                System.exit(2);
            }
        }
    }

    private static List<String> names(String jar) throws Exception {
        List<String> names = new ArrayList<>();
        try (JarFile all = new JarFile(jar)) {
            for (JarEntry library : Collections.list(all.entries())) {
                if (!library.getName().matches(LIBRARIES)) {
                    continue;
                }
                try (JarInputStream content = new JarInputStream(all.getInputStream(library))) {
                    for (JarEntry one = content.getNextJarEntry(); one != null; one = content.getNextJarEntry()) {
                        if (one.getName().matches("[a-z].*(?<!-info)[.]class")) {
                            names.add(one.getName());
                        }
                    }
                }
            }
        }
        Collections.shuffle(names);
        return names.subList(0, CLASSES);
    }
}
