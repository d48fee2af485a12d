package fr.convergence.infra.application.jointpermanence;

import fr.convergence.kernel.DomainEvent;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentBooked;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentCancelled;
import fr.convergence.kernel.jointpermanence.AppointmentEvent.AppointmentMoved;
import fr.convergence.kernel.jointpermanence.HolderEvent.AbsenceDeclared;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderAgreed;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderDeclined;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderInvited;
import fr.convergence.kernel.jointpermanence.HolderEvent.HolderLeft;
import fr.convergence.kernel.jointpermanence.HolderEvent.SubstituteFound;
import fr.convergence.kernel.jointpermanence.TimetableEvent.AttendanceDue;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceAmended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceEnded;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceProposed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceResumed;
import fr.convergence.kernel.jointpermanence.TimetableEvent.PermanenceSuspended;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionCancelled;
import fr.convergence.kernel.jointpermanence.TimetableEvent.SessionHeld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permanences as somebody would tell of them who writes down what happened, day by day, on paper: weekly ones only. */
final class PermanencesTold {

    /** What is held on its days, as long as nothing else is said of them. */
    private record Plan(String place, LocalTime from, LocalTime to, Set<LocalDate> days) {}

    /** A page of the notebook. */
    private static final class Page {

        final String department;
        final Set<String> places = new TreeSet<>();
        final TreeMap<LocalDate, Plan> plans = new TreeMap<>();
        final List<LocalDate[]> pauses = new ArrayList<>();
        final Map<String, String> stages = new LinkedHashMap<>();
        final Map<String, String> posts = new HashMap<>();
        final Map<String, LocalDate> leaving = new HashMap<>();
        final Map<String, Set<String>> absent = new TreeMap<>();
        final Map<String, String[]> instead = new HashMap<>();
        final Map<LocalDate, String> said = new HashMap<>();
        LocalDate last = LocalDate.MAX;

        @Nullable LocalDate since;

        Page(String department) {
            this.department = department;
        }

        ZoneId clocks() {
            return ZoneId.of(department.equals("974") ? "Indian/Reunion" : "Europe/Paris");
        }

        boolean holds(String structure, LocalDate day) {
            return "AGREED".equals(stages.get(structure))
                    && day.isBefore(leaving.getOrDefault(structure, LocalDate.MAX));
        }

        /** With two at least that have not declined, all of whom agreed. */
        boolean settled() {
            List<String> left = stages.values().stream()
                    .filter(stage -> !stage.equals("DECLINED"))
                    .toList();
            return left.size() > 1 && left.stream().allMatch("AGREED"::equals);
        }

        boolean pointless() {
            return since == null
                    && stages.values().stream()
                                    .filter(stage -> !stage.equals("DECLINED"))
                                    .count()
                            < 2;
        }

        Plan planOn(LocalDate day) {
            Map.Entry<LocalDate, Plan> now = plans.floorEntry(day);
            return now == null ? plans.firstEntry().getValue() : now.getValue();
        }

        List<LocalDate> days() {
            Set<LocalDate> days = new TreeSet<>();
            plans.forEach((from, plan) -> plan.days().stream()
                    .filter(day -> !day.isBefore(from) && planOn(day) == plan)
                    .filter(day -> !day.isAfter(last) && (since == null || !day.isBefore(since)))
                    .filter(day ->
                            pauses.stream().noneMatch(pause -> !day.isBefore(pause[0]) && !day.isAfter(pause[1])))
                    .forEach(days::add));
            return pointless() ? List.of() : List.copyOf(days);
        }

        List<String> absentOn(LocalDate day) {
            return absent.getOrDefault(day.toString(), Set.of()).stream()
                    .filter(one -> holds(one, day))
                    .toList();
        }
    }

    private final Map<String, Page> pages = new TreeMap<>();
    private final Map<String, String> booked = new HashMap<>();

    void take(DomainEvent event, Instant at) {
        switch (event) {
            case PermanenceProposed it -> {
                Page page = new Page(it.department());
                pages.put(it.permanenceId(), page);
                plan(page, it.firstDay(), it.placeId(), it.startsAt(), it.endsAt(), it.rule());
            }
            case PermanenceAmended it -> {
                Page page = pages.get(it.permanenceId());
                page.plans.tailMap(it.firstDay(), true).clear();
                page.places.clear();
                page.plans.values().forEach(plan -> page.places.add(plan.place()));
                plan(page, it.firstDay(), it.placeId(), it.startsAt(), it.endsAt(), it.rule());
            }
            case PermanenceSuspended it ->
                pages.get(it.permanenceId())
                        .pauses
                        .add(new LocalDate[] {it.from(), it.until() == null ? LocalDate.MAX : it.until()});
            case PermanenceResumed it -> {
                for (LocalDate[] pause : pages.get(it.permanenceId()).pauses) {
                    if (!it.from().isBefore(pause[0]) && !it.from().isAfter(pause[1])) {
                        pause[1] = it.from().minusDays(1);
                    }
                }
            }
            case PermanenceEnded it -> pages.get(it.permanenceId()).last = it.lastDay();
            case SessionCancelled it -> pages.get(it.permanenceId()).said.put(it.day(), "CANCELLED");
            case SessionHeld it -> pages.get(it.permanenceId()).said.put(it.day(), "HELD");
            case AttendanceDue it -> pages.get(it.permanenceId()).said.put(it.day(), "AWAITED");
            case HolderInvited it -> pages.get(it.permanenceId()).stages.put(it.holderId(), "INVITED");
            case HolderAgreed it -> {
                Page page = pages.get(it.permanenceId());
                page.stages.put(it.holderId(), "AGREED");
                page.posts.put(it.holderId(), it.postId());
                settle(page, at);
            }
            case HolderDeclined it -> {
                Page page = pages.get(it.permanenceId());
                page.stages.put(it.holderId(), "DECLINED");
                settle(page, at);
            }
            case HolderLeft it -> pages.get(it.permanenceId()).leaving.put(it.holderId(), it.from());
            case AbsenceDeclared it ->
                pages.get(it.permanenceId())
                        .absent
                        .computeIfAbsent(it.day().toString(), _ -> new TreeSet<>())
                        .add(it.holderId());
            case SubstituteFound it ->
                pages.get(it.permanenceId())
                        .instead
                        .put(it.day() + it.holderId(), new String[] {it.substituteId(), it.substitutePostId()});
            case AppointmentBooked it -> booked.put(it.appointmentId(), it.permanenceId() + " on " + it.day());
            case AppointmentMoved it -> booked.put(it.appointmentId(), it.permanenceId() + " on " + it.day());
            case AppointmentCancelled it -> booked.remove(it.appointmentId());
            default -> {}
        }
    }

    private static void settle(Page page, Instant at) {
        if (page.since == null && page.settled()) {
            page.since = LocalDate.ofInstant(at, page.clocks());
        }
    }

    private static void plan(
            Page page, LocalDate first, String place, LocalTime from, LocalTime to, @Nullable String rule) {
        int times = Integer.parseInt(Objects.requireNonNull(rule).replaceAll("\\D", ""));
        page.places.add(place);
        page.plans.put(
                first,
                new Plan(
                        place,
                        from,
                        to,
                        first.datesUntil(first.plusWeeks(times), Period.ofWeeks(1))
                                .collect(Collectors.toSet())));
    }

    List<String> permanences() {
        return pages.entrySet().stream()
                .map(one -> {
                    Page page = one.getValue();
                    Set<String> all = new TreeSet<>(page.stages.keySet());
                    page.instead.values().forEach(by -> all.add(by[0]));
                    return one.getKey() + " in " + page.department + " by " + String.join(",", all) + " at "
                            + String.join(",", page.places) + " since " + (page.since == null ? "never" : page.since);
                })
                .toList();
    }

    List<String> holders() {
        List<String> holders = new ArrayList<>();
        pages.forEach((id, page) -> page.stages.forEach((structure, stage) -> {
            LocalDate leaving = page.leaving.get(structure);
            String post = page.posts.get(structure);
            holders.add(id + " held by " + structure + " " + (leaving == null ? stage : "LEFT")
                    + (post == null ? "" : " post " + post) + (leaving == null ? "" : " until " + leaving));
        }));
        return holders;
    }

    List<String> sessions() {
        List<String> sessions = new ArrayList<>();
        pages.forEach((id, page) -> page.days().forEach(day -> {
            Plan plan = page.planOn(day);
            Set<String> by = new TreeSet<>();
            page.stages.forEach((structure, stage) -> {
                if (page.holds(structure, day) || page.since == null && !stage.equals("DECLINED")) {
                    by.add(structure);
                }
            });
            List<String> without = new ArrayList<>();
            for (String one : page.absentOn(day)) {
                String[] instead = page.instead.get(day + one);
                without.add(one + ">" + (instead == null ? "" : instead[0]));
                if (instead != null) {
                    by.add(instead[0]);
                }
            }
            sessions.add(id + " on " + day + " " + status(page, day) + " from "
                    + day.atTime(plan.from()).atZone(page.clocks()).toEpochSecond() + " to "
                    + day.atTime(plan.to()).atZone(page.clocks()).toEpochSecond() + " at " + plan.place() + " by "
                    + String.join(",", by) + " without " + String.join(",", without));
        }));
        return sessions;
    }

    private static String status(Page page, LocalDate day) {
        return page.said.getOrDefault(day, page.since == null ? "PROPOSED" : "PLANNED");
    }

    /** What nobody else can have meanwhile. */
    List<String> taken() {
        List<String> taken = new ArrayList<>();
        pages.forEach((id, page) -> page.days().stream()
                .filter(day -> !status(page, day).equals("CANCELLED"))
                .forEach(day -> {
                    String takes = id + " on " + day + " takes ";
                    taken.add(takes + "a room of " + page.planOn(day).place());
                    page.stages.forEach((structure, stage) -> {
                        if (stage.equals("INVITED")) {
                            taken.add(takes + structure + " perhaps");
                        } else if (page.holds(structure, day)
                                && !page.absentOn(day).contains(structure)) {
                            taken.add(takes + with(structure, page.posts.get(structure)));
                        }
                    });
                    for (String one : page.absentOn(day)) {
                        String[] instead = page.instead.get(day + one);
                        if (instead != null) {
                            taken.add(takes + with(instead[0], instead[1]));
                        }
                    }
                }));
        return taken;
    }

    private static String with(String structure, @Nullable String post) {
        return structure + (post == null ? "" : " with " + post);
    }

    List<String> appointments() {
        return booked.values().stream()
                .collect(Collectors.groupingBy(on -> on, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " for " + one.getValue())
                .toList();
    }
}
