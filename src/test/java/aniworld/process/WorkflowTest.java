package aniworld.process;

import aniworld.Tools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reference's "Complete Download Workflow", word for word as `docs/workflow.sh` has it.
class WorkflowTest {
    private static final int PORT = 8000;

    @TempDir private Path temp;

    @Test
    void theWorkflowRunsAgainstTheDemoOnPort8000() throws Exception {
        requireItsPrograms();
        try (Program demo =
                Program.aniworld(
                        Map.of(),
                        "demo",
                        "--port",
                        String.valueOf(PORT),
                        "--data",
                        temp.resolve("demo").toString())) {
            demo.await("Nothing of Demon Slayer is missing.");

            try (Program workflow = workflow()) {
                workflow.await("Master password already configured");
                workflow.await("\"aniworld_123\"");
                workflow.await("\"queue_item_id\"");
                workflow.await("\"total_items\"");
                workflow.await("Queue processing started");
                workflow.await("\"download_complete\"");
            }
        }
    }

    @Test
    void againstAnEmptyServerItsFirstStepSetsThePassword() throws Exception {
        requireItsPrograms();
        try (Program server =
                Program.aniworld(
                        Map.of(),
                        "serve",
                        "--port",
                        String.valueOf(PORT),
                        "--data",
                        temp.toString())) {
            server.await("http://localhost:");

            try (Program workflow = workflow()) {
                workflow.await("{\"status\":\"ok\"}");
                workflow.await("Queue processing started");
                workflow.await("\"snapshot\"");
            }
        }
    }

    private static void requireItsPrograms() {
        Tools.require("curl");
        Tools.require("jq");
        Tools.require("wscat");
    }

    private static Program workflow() throws Exception {
        return Program.start(Map.of(), List.of("bash", "docs/workflow.sh"));
    }
}
