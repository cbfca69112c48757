package org.pccd.dataset.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.core.PccdException;
import org.pccd.crystal.Structure;
import org.pccd.encoding.Decoded;
import org.pccd.viewer.StructureSubject;

/** A structure of an audit, before or after its way through the encoder. */
final class RoundTrip implements StructureSubject {
    private final AuditRun run;
    private final AuditRun.Failing failing;
    private final boolean after;

    RoundTrip(AuditRun run, AuditRun.Failing failing, boolean after) {
        this.run = run;
        this.failing = failing;
        this.after = after;
    }

    @Override
    public String title() {
        return failing.name() + (after ? " after" : " before");
    }

    @Override
    public Structure structure() {
        int row = run.audit().row(failing.name());
        if (!after) {
            return run.dataset().entry(row).structure();
        }
        return switch (run.audit().roundTrip(row, failing.noise())) {
            case Decoded.Success s -> s.structure();
            case Decoded.Failure f -> throw new PccdException("Nothing came back: " + f.message());
        };
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Encoder", run.encoder().id());
        facts.put("Noise", Double.toString(failing.noise()));
        facts.put("What is lost", failing.reason());
        return facts;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RoundTrip r
                && r.after == after
                && r.run.report() == run.report()
                && r.failing.equals(failing);
    }

    @Override
    public int hashCode() {
        return failing.hashCode() + (after ? 1 : 0);
    }
}
