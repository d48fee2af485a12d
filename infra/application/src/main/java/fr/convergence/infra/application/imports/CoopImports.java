package fr.convergence.infra.application.imports;

import fr.convergence.infra.application.imports.Imports.Complete;
import fr.convergence.infra.application.imports.Imports.Request;
import fr.convergence.infra.application.imports.Imports.Started;
import fr.convergence.kernel.access.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports what the Coop's API says of a department. It is read whole before anything of it is imported: what it does not tell any more is no
 * longer told of, as with any complete list. One reading at a time.
 */
final class CoopImports {

    private final CoopApi api;
    private final Imports imports;
    private final JsonMapper json;
    private final Semaphore one = new Semaphore(1);

    CoopImports(CoopApi api, Imports imports, JsonMapper json) {
        this.api = api;
        this.imports = imports;
        this.json = json;
    }

    /**
     * Reads the API, then begins the import of what it said.
     *
     * @param department code
     * @throws BrokenFile when it says nothing of the department
     * @throws fr.convergence.kernel.Rejected {@code COOP_NOT_CONFIGURED}, what {@link CoopApi} says, or why the actor may not
     */
    Started start(String department, Complete complete, boolean dryRun, Actor actor)
            throws IOException, InterruptedException {
        Imports.mayImport(actor);
        ImportCode.DEPARTMENT_NOT_YOURS.when(!actor.coordinates(department), department);
        ImportCode.COOP_NOT_CONFIGURED.when(!api.isConfigured());
        ImportCode.IMPORTS_BUSY.when(!one.tryAcquire());
        try {
            return imports.start(
                    new ByteArrayInputStream(told(department)),
                    new Request(
                            ImportFormats.COOP_NUMERIQUE,
                            CoopStructure.SOURCE + "-" + department + ".json",
                            null,
                            complete,
                            dryRun,
                            actor,
                            null));
        } finally {
            one.release();
        }
    }

    /** As a list of the standard. */
    private byte[] told(String department) throws InterruptedException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (JsonGenerator writing = json.createGenerator(list)) {
            writing.writeStartArray();
            api.forEach(resource -> {
                CoopStructure structure = CoopStructure.of(resource);
                if (structure.isPublished() && structure.isIn(department)) {
                    writing.writePOJO(structure.lieu(json.createObjectNode()));
                    writing.writeRaw('\n');
                }
            });
            writing.writeEndArray();
        }
        return list.toByteArray();
    }
}
