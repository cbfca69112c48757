package org.pccd.energy.tensornet.internal.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pccd.core.PccdException;

/**
 * Reads the part of Python's pickle format (protocol 2) that PyTorch writes for a dictionary of tensors. Nothing in the
 * file is ever called: the few functions that tensors are made of are recognised by name, and any other is refused.
 */
final class Pickle {
    private static final Object MARK = new Object();

    /** A function or class of Python that the file names. */
    private record Named(String name) {}

    /** A tensor's numbers, which lie elsewhere. */
    record Storage(String type, String key) {}

    /** A tensor: where its numbers lie, from which one on, and its shape and strides. */
    record Tensor(Storage storage, long offset, List<?> shape, List<?> strides) {}

    private final ByteBuffer in;
    private final String source;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private Pickle(byte[] bytes, String source) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.source = source;
    }

    /**
     * The tensors by name.
     *
     * @param source for messages
     */
    static Map<String, Tensor> tensors(byte[] bytes, String source) {
        Object read;
        try {
            read = new Pickle(bytes, source).read();
        } catch (RuntimeException e) {
            if (e instanceof PccdException) {
                throw e;
            }
            throw new PccdException(source + " is damaged: its pickle ends or makes no sense; get the file anew.", e);
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        if (read instanceof Map<?, ?> map) {
            map.forEach((k, v) -> {
                if (k instanceof String name && v instanceof Tensor t) {
                    tensors.put(name, t);
                }
            });
        }
        return tensors;
    }

    private Object read() {
        while (true) {
            int op = in.get() & 0xff;
            if (op == '.') {
                return pop();
            }
            step(op);
        }
    }

    private void step(int op) {
        switch (op) {
            case 0x80 -> in.get();
            case 'c' -> push(new Named(line() + "." + line()));
            case ')' -> push(List.of());
            case '(' -> push(MARK);
            case 't' -> push(List.copyOf(toMark()));
            case 0x85 -> tuple(1);
            case 0x86 -> tuple(2);
            case 0x87 -> tuple(3);
            case '}' -> push(new LinkedHashMap<>());
            case ']' -> push(new ArrayList<>());
            case 'q' -> memo.put(in.get() & 0xff, top());
            case 'r' -> memo.put(in.getInt(), top());
            case 'h' -> push(memo.get(in.get() & 0xff));
            case 'j' -> push(memo.get(in.getInt()));
            case 'K' -> push((long) (in.get() & 0xff));
            case 'M' -> push((long) (in.getShort() & 0xffff));
            case 'J' -> push((long) in.getInt());
            case 0x8a -> push(longValue(in.get() & 0xff));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
            case 'X' -> push(text(in.getInt()));
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'N' -> push("None");
            case 'Q' -> push(storage((List<?>) pop()));
            case 'R' -> reduce();
            case 's' -> setItems(List.of(popBelow(), pop()));
            case 'u' -> setItems(toMark());
            case 'b' -> pop();
            default ->
                throw new PccdException(source + " holds something else than tensors (pickle code " + op
                        + "); only weights saved by PyTorch's state_dict are read.");
        }
    }

    private Object popBelow() {
        return stack.remove(stack.size() - 2);
    }

    private void tuple(int n) {
        List<Object> last = stack.subList(stack.size() - n, stack.size());
        List<Object> items = List.copyOf(last);
        last.clear();
        push(items);
    }

    private List<Object> toMark() {
        int at = stack.lastIndexOf(MARK);
        List<Object> above = stack.subList(at + 1, stack.size());
        List<Object> items = new ArrayList<>(above);
        above.clear();
        stack.remove(at);
        return items;
    }

    @SuppressWarnings("unchecked")
    private void setItems(List<Object> items) {
        Map<Object, Object> map = (Map<Object, Object>) top();
        for (int i = 0; i < items.size(); i += 2) {
            map.put(items.get(i), items.get(i + 1));
        }
    }

    private static Storage storage(List<?> id) {
        return new Storage(((Named) id.get(1)).name(), (String) id.get(2));
    }

    private void reduce() {
        List<?> arguments = (List<?>) pop();
        String function = ((Named) pop()).name();
        push(
                switch (function) {
                    case "collections.OrderedDict" -> new LinkedHashMap<>();
                    case "torch._utils._rebuild_tensor_v2" ->
                        new Tensor(
                                (Storage) arguments.get(0), (Long) arguments.get(1), (List<?>) arguments.get(2), (List<
                                                ?>)
                                        arguments.get(3));
                    case "torch._utils._rebuild_parameter" -> arguments.get(0);
                    default ->
                        throw new PccdException(source + " asks to call " + function
                                + ", which weights have no need of; get the file from its authors.");
                });
    }

    private long longValue(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (in.get() & 0xffL) << 8 * i;
        }
        return value;
    }

    private String line() {
        int from = in.position();
        while (in.get() != '\n') {
            continue;
        }
        return new String(in.array(), from, in.position() - from - 1, StandardCharsets.US_ASCII);
    }

    private String text(int length) {
        byte[] utf8 = new byte[length];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private void push(Object o) {
        stack.add(o);
    }

    private Object top() {
        return stack.get(stack.size() - 1);
    }

    private Object pop() {
        return stack.remove(stack.size() - 1);
    }
}
