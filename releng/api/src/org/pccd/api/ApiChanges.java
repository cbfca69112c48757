package org.pccd.api;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the API of one jar differs from that of an older one, by the rules of japicmp: breaking is what stops compiled
 * code from linking or source code from compiling.
 *
 * @param breaking one line for each change that breaks others
 * @param added whether anything was added or changed besides
 */
record ApiChanges(List<String> breaking, boolean added) {
    static ApiChanges between(Path older, Path newer) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.setClassPathMode(JarArchiveComparatorOptions.ClassPathMode.TWO_SEPARATE_CLASSPATHS);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        options.setNoAnnotations(true);
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(older.toFile(), "old"), new JApiCmpArchive(newer.toFile(), "new"));
        List<String> breaking = new ArrayList<>();
        boolean added = false;
        for (JApiClass type : classes) {
            added |= type.getChangeStatus() != JApiChangeStatus.UNCHANGED;
            String name = type.getFullyQualifiedName();
            report(name, type, breaking);
            type.getMethods().forEach(m -> report(name + "." + signature(m), m, breaking));
            type.getConstructors().forEach(c -> report(name + "." + signature(c), c, breaking));
            type.getFields().forEach(f -> report(name + "." + f.getName(), f, breaking));
            type.getInterfaces().forEach(i -> report(name + " implements " + i.getFullyQualifiedName(), i, breaking));
            report(name + ", superclass", type.getSuperclass(), breaking);
        }
        return new ApiChanges(breaking.stream().distinct().sorted().toList(), added);
    }

    private static void report(String where, JApiCompatibility part, List<String> breaking) {
        for (JApiCompatibilityChange change : part.getCompatibilityChanges()) {
            if (!change.isBinaryCompatible() || !change.isSourceCompatible()) {
                String kind = change.getType()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ');
                breaking.add(where + ": " + kind);
            }
        }
    }

    private static String signature(JApiBehavior behavior) {
        List<String> parameters =
                behavior.getParameters().stream().map(p -> p.getType()).toList();
        return behavior.getName() + "(" + String.join(", ", parameters) + ")";
    }
}
