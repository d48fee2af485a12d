package fr.convergence.infra.application;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose, as {@code --convergence.<name>=…}.
 *
 * @param data where the embedded PostgreSQL and the keys are kept; relative to the working directory
 * @param sample whether the sample department is imported on the first start
 * @param publicCartography whether the published cartography is read without a token; when absent, with the embedded
 *     PostgreSQL only
 * @param publicMetrics whether metrics are read without a token; when absent, with the embedded PostgreSQL only
 * @param devIssuer whether anybody may ask for a token of an example persona; when absent, only this machine may, and
 *     only with the embedded PostgreSQL and no issuer of the operator's
 * @param acceptDataLoss for tests: an external PostgreSQL may acknowledge what it has not written to disk
 * @param postgresBinaries where the programs of the embedded PostgreSQL are unpacked; when absent, in the data
 * @param checkpoint the file, outside the database, that tells how far the store had come; when absent, in the data
 * @param openEpoch why the store goes on although the database lacks what the checkpoint knows of; counts only then
 * @param publicAddress where people reach this installation, as links sent to them begin
 * @param linkKey signs those links, the same on every node; when absent, a key kept in the data
 */
@ConfigurationProperties("convergence")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean sample,
        @Nullable Boolean publicCartography,
        @Nullable Boolean publicMetrics,
        @Nullable Boolean devIssuer,
        @DefaultValue("false") boolean acceptDataLoss,
        @Nullable Path postgresBinaries,
        @Nullable Path checkpoint,
        @Nullable String openEpoch,
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @Nullable String linkKey) {

    /** The public address, as what is written after it begins with a slash. */
    public String linkAddress() {
        return publicAddress.toString().replaceAll("/+$", "");
    }
}
