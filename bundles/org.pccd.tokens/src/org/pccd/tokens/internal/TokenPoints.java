package org.pccd.tokens.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.pccd.core.Parameters;
import org.pccd.crystal.Element;
import org.pccd.encoding.cloud.PointCloud;
import org.pccd.encoding.cloud.TensorCloud;
import org.pccd.tokens.TokenProvider;
import org.pccd.tokens.TokenSettings;

/** The atoms of a tensor as points in the cell. */
public final class TokenPoints implements TensorCloud {
    @Override
    public String id() {
        return TokenProvider.ID;
    }

    @Override
    public PointCloud points(float[] tensor, int[] conditions, JsonNode parameters) {
        return new TokenEncoder(Parameters.fromJson(TokenSettings.class, parameters)).points(tensor, conditions);
    }

    static PointCloud of(
            TokenLayout layout, TokenReader reader, List<Element> asked, float[] tensor, int[] conditions) {
        int sites = Math.min(layout.maxSites(), conditions[0] == 0 ? reader.present(tensor) : conditions[0]);
        List<Element> elements = reader.elements(tensor, sites, conditions);
        float[] positions = new float[sites * TokenLayout.AXES];
        int[] slots = new int[sites];
        for (int i = 0; i < sites; i++) {
            for (int axis = 0; axis < TokenLayout.AXES; axis++) {
                float f = tensor[layout.coordinates(i) + axis] - TokenLayout.UNUSED;
                positions[TokenLayout.AXES * i + axis] = f - (float) Math.floor(f);
            }
            slots[i] = Math.max(0, asked.indexOf(elements.get(i)));
        }
        return new PointCloud(positions, slots);
    }
}
