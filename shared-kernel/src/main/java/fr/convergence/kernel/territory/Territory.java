package fr.convergence.kernel.territory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import fr.convergence.kernel.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The territory of France as one yearly edition of the official lists says: which commune of today a code stands for, and
 * in which EPCI, department and region it lies. Immutable; every list is totally ordered.
 */
public final class Territory {

    private static final String CURRENT_EDITION = "2026";
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private static final Comparator<Commune> PRESENT_FIRST =
            comparing(Commune::kind).thenComparing(Commune::insee).thenComparing(Commune::name);

    private static final Comparator<Epci> BY_NAME = comparing((Epci epci) -> Spelling.folded(epci.name()))
            .thenComparing(Epci::name)
            .thenComparing(Epci::code);

    private final String edition;
    private final Map<String, Commune> communes = new HashMap<>();
    private final Map<String, List<Commune>> byDepartment;
    private final Map<String, Epci> epcis;
    private final Map<String, Epci> epcisByCode = new HashMap<>();
    private final Map<String, Department> departments;
    private final Map<String, Region> regions;
    private final Map<String, Map<String, List<Commune>>> byName = new ConcurrentHashMap<>();

    private Territory(String edition) {
        TerritoryFiles files = new TerritoryFiles(edition);
        List<Commune> all = files.communes().stream().sorted(PRESENT_FIRST).toList();
        all.forEach(commune -> communes.putIfAbsent(commune.insee(), commune));
        this.edition = edition;
        this.byDepartment = all.stream().collect(groupingBy(Commune::department, toUnmodifiableList()));
        this.epcis = files.epcis();
        epcis.values().forEach(epci -> epcisByCode.put(epci.code(), epci));
        this.departments = files.departments();
        this.regions = files.regions();
    }

    /** The newest edition; read when first asked for. */
    public static Territory current() {
        return Current.TERRITORY;
    }

    /** Which edition this is: a year. */
    public String edition() {
        return edition;
    }

    /** What a code stands for: the commune of today where a former one bears the same code; empty when unknown. */
    public Optional<Commune> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    /** The commune of today that a code stands for or is part of; empty when the code is unknown. */
    public Optional<Commune> present(String insee) {
        return commune(insee).flatMap(commune -> commune(commune.presentInsee()));
    }

    /** The EPCI of the commune of today; empty when the code is unknown, and for the few communes outside any EPCI. */
    public Optional<Epci> epciOf(String insee) {
        return present(insee).map(Commune::insee).map(epcis::get);
    }

    /** The department of the commune; empty when the code is unknown. */
    public Optional<Department> departmentOf(String insee) {
        return present(insee).flatMap(commune -> department(commune.department()));
    }

    /** The region of the commune; empty when the code is unknown. */
    public Optional<Region> regionOf(String insee) {
        return present(insee).flatMap(commune -> region(commune.region()));
    }

    /** The department of a code (49, 2A, 974); empty when there is none. */
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** All departments, by code. */
    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    /** The region of a code; empty when there is none. */
    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** The EPCI of a code; empty when there is none. */
    public Optional<Epci> epci(String code) {
        return Optional.ofNullable(epcisByCode.get(code));
    }

    /** The EPCI that have at least one commune in a department, by name, then code. */
    public List<Epci> epcisOf(String department) {
        return communesOf(department).stream()
                .flatMap(commune -> epciOf(commune.insee()).stream())
                .distinct()
                .sorted(BY_NAME)
                .toList();
    }

    /** The communes of today of a department, by code. */
    public List<Commune> communesOf(String department) {
        return inDepartment(department).filter(Commune::isPresent).toList();
    }

    /** The former communes and districts of a department that keep a code, by kind, then code. */
    public List<Commune> formerCommunesOf(String department) {
        return inDepartment(department).filter(commune -> !commune.isPresent()).toList();
    }

    /**
     * The communes of a department that bear a name, present ones first, whatever the accents, capitals, hyphens and
     * apostrophes, and with St for Saint; empty when there is none.
     */
    public List<Commune> named(String name, String department) {
        if (!departments.containsKey(department)) {
            return List.of();
        }
        return byName.computeIfAbsent(department, this::names).getOrDefault(key(name), List.of());
    }

    private Map<String, List<Commune>> names(String department) {
        return inDepartment(department)
                .collect(collectingAndThen(
                        groupingBy(commune -> key(commune.name()), toUnmodifiableList()), Map::copyOf));
    }

    private Stream<Commune> inDepartment(String department) {
        return byDepartment.getOrDefault(department, List.of()).stream();
    }

    private static String key(String name) {
        String words = NEITHER_LETTER_NOR_DIGIT
                .matcher(Spelling.folded(name))
                .replaceAll(" ")
                .strip();
        return SAINT.matcher(words).replaceAll("saint$1");
    }

    /** Read once, when first asked for. */
    private static final class Current {
        private static final Territory TERRITORY = new Territory(CURRENT_EDITION);
    }
}
