package fr.convergence.infra.benchmarks;

import java.io.PrintStream;

/** Measures what was asked for, and prints one Markdown document. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Words are the parts to measure, all when none is named, {@code --quick} and {@code --referrals=N}. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        PrintStream out = onlyDocument();
        out.println("# Benchmarks of Convergence");
        if (options.quick()) {
            out.println("\n**A quick run: these figures mean nothing.**");
        }
        out.println("\n" + Machine.describe());
        for (Options.Part part : options.parts()) {
            switch (part) {
                case COMMANDS -> CommandRates.measure(options, out);
                case REBUILD -> ReadingRates.measure(options, out);
                case VISIBILITY -> Visibility.measure(options, out);
                case MAPS -> Maps.measure(options, out);
                case WHO -> Who.measure(options, out);
                case AGENDA -> Agendas.measure(options, out);
                case REFERRALS -> ReferralRates.measure(options, out);
                case IMPORTS -> ImportRates.measure(options, out);
                case MICRO -> Micro.measure(options, out);
            }
        }
        out.println("\nLoad average at the end: " + Machine.load());
    }

    /** The output, which what is logged leaves alone from now on. */
    static PrintStream onlyDocument() {
        PrintStream out = System.out;
        System.setOut(System.err);
        return out;
    }
}
