package fr.convergence.query.cartography;

import fr.convergence.query.cartography.Partnership.Partner;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A post of a structure as a row of the read model shows it.
 *
 * @param employers the one that opened it first
 * @param openSince the first day on which somebody is there; it may be to come
 * @param today the day the answer speaks of
 */
record Post(String id, String label, List<Partner> employers, LocalDate openSince, LocalDate today) {

    static final Comparator<Post> ORDER = Comparator.<Post, String>comparing(post -> Normal.form(post.label()))
            .thenComparing(Post::id);

    /**
     * Those of a structure {@code s}, whichever of those it stands for they work for; holes for the moment of aliases, of
     * structures, and of posts. Employers that turned out to be one are one.
     */
    static final String OF_STRUCTURE = """
            coalesce((select json_agg(shown) from
                      (select p.id, p.label, p.open_since, cast(:today as date) as today,
                              (select json_agg(json_build_object('id', one.id, 'name', one.name) order by one.nr)
                               from (select distinct on (stands.id) stands.id, o.name, e.nr
                                     from unnest(array[p.employer_id, p.second_employer_id]) with ordinality as e(id, nr)
                                     left join alias a on a.id = e.id and %s
                                     cross join lateral (select coalesce(a.survivor_id, e.id)) as stands(id)
                                     left join structure o on o.id = stands.id and %s
                                     where e.id is not null order by stands.id, e.nr) one) as employers
                       from post p
                       where (p.employer_id = any (s.ids) or p.second_employer_id = any (s.ids)) and %s) shown), '[]')""";

    /** Whether somebody is there on the day the answer speaks of. */
    public boolean open() {
        return !openSince.isAfter(today);
    }
}
