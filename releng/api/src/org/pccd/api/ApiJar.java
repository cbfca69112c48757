package org.pccd.api;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.ClassFile;
import javassist.bytecode.MethodInfo;

/** What others can see of packages: public and protected classes and members, without code. */
final class ApiJar {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final List<String> NOT_API = List.of("SourceFile", "BootstrapMethods", "NestMembers", "NestHost");

    private final SortedMap<String, ClassFile> all = new TreeMap<>();

    /** @param classes folder of compiled classes */
    ApiJar(Path classes, List<String> packages) throws IOException {
        for (String name : packages) {
            Path folder = classes.resolve(name.replace('.', '/'));
            if (!Files.isDirectory(folder)) {
                throw new IOException("There are no classes in " + folder + "; build the bundle first.");
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    read(file);
                }
            }
        }
    }

    /** The same classes give the same bytes. */
    void write(Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (ClassFile file : all.values()) {
                if (visible(file.getName())) {
                    strip(file);
                    ZipEntry entry = new ZipEntry(file.getName().replace('.', '/') + ".class");
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    file.write(new DataOutputStream(zip));
                }
            }
        }
    }

    private void read(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            ClassFile file = new ClassFile(in);
            all.put(file.getName(), file);
        }
    }

    // A nested class is as visible as what is around it.
    private boolean visible(String name) {
        ClassFile file = all.get(name);
        if (file == null) {
            return false;
        }
        int inner = file.getInnerAccessFlags();
        int nested = name.lastIndexOf('$');
        return visible(inner >= 0 ? inner : file.getAccessFlags())
                && (nested < 0 || visible(name.substring(0, nested)));
    }

    private static void strip(ClassFile file) {
        file.getFields().removeIf(f -> !visible(f.getAccessFlags()));
        file.getMethods().removeIf(m -> !visible(m.getAccessFlags()) || m.isStaticInitializer());
        for (MethodInfo method : file.getMethods()) {
            method.removeCodeAttribute();
        }
        NOT_API.forEach(file::removeAttribute);
        file.compact();
    }

    private static boolean visible(int flags) {
        return (flags & (AccessFlag.PUBLIC | AccessFlag.PROTECTED)) != 0 && (flags & AccessFlag.SYNTHETIC) == 0;
    }
}
