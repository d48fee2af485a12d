package fr.convergence.infra.application.exports;

import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.query.cartography.PublishedRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Where a place is, in decimal degrees of WGS 84. */
record Position(BigDecimal latitude, BigDecimal longitude) {

    /** Decimals of a degree that lists read. */
    private static final int MOST_DECIMALS = 15;

    /** Empty unless both coordinates are known: one alone is no position. */
    static Optional<Position> of(PublishedRecord record) {
        List<String> latitude = record.values(PlaceField.LATITUDE);
        List<String> longitude = record.values(PlaceField.LONGITUDE);
        return latitude.isEmpty() || longitude.isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(degrees(latitude.getFirst()), degrees(longitude.getFirst())));
    }

    static String text(BigDecimal degrees) {
        return degrees.toPlainString();
    }

    private static BigDecimal degrees(String value) {
        BigDecimal written = new BigDecimal(value);
        return written.setScale(Math.min(written.scale(), MOST_DECIMALS), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
