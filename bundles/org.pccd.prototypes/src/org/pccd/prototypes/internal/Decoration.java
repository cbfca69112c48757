package org.pccd.prototypes.internal;

import java.util.Map;

/**
 * Elements in the roles of a prototype.
 *
 * @param ions by role, in the order of the prototype's roles
 */
public record Decoration(Map<String, Ion> ions) {
    /** The formula of the roles with the elements in their places, such as {@code TiO2} for {@code MX2}. */
    public String formula(String roles) {
        StringBuilder s = new StringBuilder();
        for (char c : roles.toCharArray()) {
            s.append(
                    Character.isLetter(c)
                            ? ions.get(String.valueOf(c)).element().symbol()
                            : String.valueOf(c));
        }
        return s.toString();
    }

    Ion ion(String role) {
        return ions.get(role);
    }
}
