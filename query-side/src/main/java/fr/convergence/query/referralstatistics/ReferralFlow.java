package fr.convergence.query.referralstatistics;

import fr.convergence.query.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Referrals from one structure to another; closed ones were accepted before.
 *
 * @param sent all of them
 */
record ReferralFlow(
        String senderId, String receiverId, Cell sent, Cell accepted, Cell declined, Cell redirected, Cell closed) {

    /** What the rows say of one. */
    record Row(String senderId, String receiverId, int sent, int accepted, int declined, int redirected, int closed) {

        /** What rows of {@code sending} say of it, by sender and receiver. */
        static final String COLUMNS = """
                sender_id, receiver_id, count(*) as sent, count(accepted_at) as accepted,
                count(*) filter (where status = 'DECLINED') as declined,
                count(*) filter (where status = 'REDIRECTED') as redirected, count(closed_at) as closed""";

        private ReferralFlow told(Cell whole, Cells cells) {
            List<Cell> answers = cells.parts(whole, List.of(accepted, declined, redirected));
            Cell taken = answers.getFirst();
            return new ReferralFlow(
                    senderId,
                    receiverId,
                    whole,
                    taken,
                    answers.get(1),
                    answers.get(2),
                    cells.parts(taken, List.of(closed)).getFirst());
        }
    }

    /** Flows that are shown together: they may be added up. */
    static List<ReferralFlow> told(List<Row> rows, Cells cells) {
        List<Integer> numbers = rows.stream().map(Row::sent).toList();
        Cell all = cells.whole(numbers.stream().mapToInt(Integer::intValue).sum());
        List<Cell> sent = cells.parts(all, numbers);
        List<ReferralFlow> flows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            flows.add(rows.get(i).told(sent.get(i), cells));
        }
        return List.copyOf(flows);
    }

    /** By sender, then receiver: the order tells nothing of the numbers. */
    Page.Cursor cursor() {
        return new Page.Cursor(receiverId, senderId);
    }

    /** Whether it comes after a place in the list. */
    boolean isAfter(Page.Cursor place) {
        int bySender = senderId.compareTo(place.id());
        return bySender > 0 || bySender == 0 && receiverId.compareTo(place.sortName()) > 0;
    }
}
