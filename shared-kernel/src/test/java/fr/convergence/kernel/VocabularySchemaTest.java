package fr.convergence.kernel;

import fr.convergence.kernel.cartography.AccessMode;
import fr.convergence.kernel.cartography.AccompanimentMode;
import fr.convergence.kernel.cartography.CapacityStatus;
import fr.convergence.kernel.cartography.ClosureReason;
import fr.convergence.kernel.cartography.Fee;
import fr.convergence.kernel.cartography.InterventionLevel;
import fr.convergence.kernel.cartography.Itinerance;
import fr.convergence.kernel.cartography.NationalNetwork;
import fr.convergence.kernel.cartography.OfferField;
import fr.convergence.kernel.cartography.OfferLevel;
import fr.convergence.kernel.cartography.PlaceField;
import fr.convergence.kernel.cartography.Public;
import fr.convergence.kernel.cartography.SourceFormat;
import fr.convergence.kernel.cartography.SpecialSupport;
import fr.convergence.kernel.cartography.StructureField;
import fr.convergence.kernel.cartography.StructureKind;
import fr.convergence.kernel.cartography.StructureStatus;
import fr.convergence.kernel.cartography.SupportMode;
import fr.convergence.kernel.cartography.SuspensionReason;
import fr.convergence.kernel.cartography.Theme;
import fr.convergence.kernel.cartography.TrainingLabel;
import fr.convergence.kernel.cartography.UpdateRhythm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularySchemaTest {

    private static final List<Class<? extends Coded>> VOCABULARIES = List.of(
            AccessMode.class,
            AccompanimentMode.class,
            CapacityStatus.class,
            ClosureReason.class,
            Fee.class,
            InterventionLevel.class,
            Itinerance.class,
            NationalNetwork.class,
            OfferField.class,
            OfferLevel.class,
            PlaceField.class,
            Public.class,
            SourceFormat.class,
            SpecialSupport.class,
            StructureField.class,
            StructureKind.class,
            StructureStatus.class,
            SupportMode.class,
            SuspensionReason.class,
            Theme.class,
            TrainingLabel.class,
            UpdateRhythm.class);

    @Test
    void the_enums_of_the_graphql_schema_say_what_the_code_says() throws IOException {
        StringBuilder schema = new StringBuilder("# Generated from the code by VocabularySchemaTest.\n");
        for (Class<? extends Coded> vocabulary : VOCABULARIES) {
            schema.append("\n\"%s\"\nenum %s {\n".formatted(Words.inFrench(vocabulary), vocabulary.getSimpleName()));
            for (Coded value : vocabulary.getEnumConstants()) {
                schema.append("  \"%s\"\n  %s\n".formatted(escaped(value.label()), value.name()));
            }
            schema.append("}\n");
        }
        Approved.document(Path.of("src/main/resources/graphql/vocabulary.graphqls"), schema.toString());
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
