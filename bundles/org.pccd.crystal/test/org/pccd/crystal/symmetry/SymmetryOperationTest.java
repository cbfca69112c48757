package org.pccd.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pccd.core.PccdException;

class SymmetryOperationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x,y,z; x,y,z",
                "X, -Y+1/2, Z-X; x,-y+1/2,-x+z",
                "1/2+x,1/2-y,-z; x+1/2,-y+1/2,-z",
                "'-y, x-y, z+0.333'; -y,x-y,z+1/3",
                "x+.5,y-0.25,z+2/3; x+1/2,y-1/4,z+2/3",
                "+x,-z+0.16667,y; x,-z+1/6,y",
                "-x + 3/4, y, 1*z; -x+3/4,y,z"
            })
    void notationsOfCifsAreRead(String text, String canonical) {
        assertEquals(canonical, SymmetryOperation.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x,y",
                "x,y,z,x",
                "x,y,q",
                "x,x,z",
                "x,y,1/2",
                "2x,y,z",
                "x,y,z+",
                "x y,y,z",
                "x,y,z/0",
                "x,y,1/0+z"
            })
    void otherTextIsRefused(String text) {
        assertThrows(PccdException.class, () -> SymmetryOperation.parse(text));
    }

    @Test
    void anOperationActsOnColumns() {
        SymmetryOperation op = SymmetryOperation.parse("-y,x-y,z+1/3");
        assertArrayEquals(new double[] {-0.2, -0.1, 0.3 + 1 / 3d}, op.apply(new double[] {0.1, 0.2, 0.3}), 1e-15);
        assertEquals("x,y,z", op.after(op.after(op)).wrapped().toString());
    }
}
