package org.pccd.diffusion.unet.internal;

import static org.pccd.diffusion.unet.internal.ReferenceLayers.channelNorm;
import static org.pccd.diffusion.unet.internal.ReferenceLayers.convolution;
import static org.pccd.diffusion.unet.internal.ReferenceLayers.silu;
import static org.pccd.diffusion.unet.internal.ReferenceLayers.softmax;
import static org.pccd.diffusion.unet.internal.ReferenceLayers.standardised;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.pccd.diffusion.Denoiser.Batch;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.diffusion.unet.internal.ReferenceLayers.Image;
import org.pccd.torch.TensorLayout;

/**
 * The network once more, in plain Java and double precision: slow, but independent of libtorch, so that the engine's
 * numbers can be held against it. For one example at a time; weights by name, as in {@link UnetLayout}.
 */
final class ReferenceNetwork {
    private final UnetParameters parameters;
    private final Setting setting;
    private final Map<String, double[]> weights = new HashMap<>();
    private final Map<String, int[]> shapes = new HashMap<>();

    ReferenceNetwork(UnetParameters parameters, Setting setting) {
        this.parameters = parameters;
        this.setting = setting;
    }

    void put(TensorLayout.Entry entry, double[] values) {
        weights.put(entry.name(), values);
        shapes.put(entry.name(), entry.shape());
    }

    /** Mean absolute error of the predicted noise. */
    double loss(Batch batch) {
        int length = batch.xt().length / batch.size();
        int tokens = setting.conditionCount();
        double sum = 0;
        for (int b = 0; b < batch.size(); b++) {
            double[] x = new double[length];
            for (int i = 0; i < length; i++) {
                x[i] = batch.xt()[b * length + i];
            }
            int[] condition = Arrays.copyOfRange(batch.conditions(), b * tokens, (b + 1) * tokens);
            double[] y = predict(x, (int) batch.levels()[b], condition, batch.dropCondition()[b]);
            for (int i = 0; i < length; i++) {
                sum += Math.abs(y[i] - batch.target()[b * length + i]);
            }
        }
        return sum / batch.xt().length;
    }

    private double[] predict(double[] values, int timestep, int[] condition, boolean drop) {
        double[] e = embedded(timestep, condition, drop);
        int[] s = setting.shape();
        Image x = convolve("init_conv", new Image(s[0], s[1], s[2], values), 1);
        final Image first = x;
        Deque<Image> skipped = new ArrayDeque<>();
        int levels = parameters.multipliers().size();
        for (int i = 0; i < levels; i++) {
            String name = "downs." + i;
            x = residual(name + ".0", x, e);
            skipped.push(x);
            x = linearAttention(name + ".2", residual(name + ".1", x, e));
            skipped.push(x);
            x = convolve(name + ".3", x, i < levels - 1 ? 2 : 1);
        }
        x = attention("mid_attn", residual("mid_block1", x, e));
        x = attention("mid_attn1", residual("mid_block2", x, e));
        x = residual("mid_block3", x, e);
        for (int i = 0; i < levels; i++) {
            String name = "ups." + i;
            x = residual(name + ".0", x.with(skipped.pop()), e);
            x = linearAttention(name + ".2", residual(name + ".1", x.with(skipped.pop()), e));
            boolean last = i == levels - 1;
            x = last ? convolve(name + ".3", x, 1) : convolve(name + ".3.1", ReferenceLayers.doubled(x), 1);
        }
        x = residual("final_res_block", x.with(first), e);
        return convolve("final_conv", x, 1).values();
    }

    private double[] embedded(int timestep, int[] condition, boolean drop) {
        int half = shapes.get("time_mlp.1.weight")[1] / 2;
        double[] waves = new double[2 * half];
        for (int i = 0; i < half; i++) {
            double angle = timestep * Math.exp(-Math.log(10_000) * i / (half - 1));
            waves[i] = Math.sin(angle);
            waves[half + i] = Math.cos(angle);
        }
        double[] time = linear("time_mlp.3", gelu(linear("time_mlp.1", waves)));
        double[] told = drop && parameters.nullCondition() ? weights.get("null_classes_emb") : told(condition);
        double[] both = Arrays.copyOf(time, time.length + told.length);
        System.arraycopy(told, 0, both, time.length, told.length);
        return each(both, ReferenceLayers::silu);
    }

    private double[] told(int[] condition) {
        int width = parameters.tokenWidth();
        double[][] tokens = new double[condition.length][];
        for (int i = 0; i < tokens.length; i++) {
            int begin = condition[i] * width;
            tokens[i] = Arrays.copyOfRange(weights.get("classes_emb.weight"), begin, begin + width);
        }
        tokens = encoder("trs", tokens);
        double[] flat = new double[tokens.length * parameters.tokenHidden()];
        for (int i = 0; i < tokens.length; i++) {
            double[] y = linear("classes_mlp.2", gelu(linear("classes_mlp.0", tokens[i])));
            System.arraycopy(y, 0, flat, i * y.length, y.length);
        }
        return linear("cv2.2", gelu(linear("cv2.0", flat)));
    }

    private double[][] encoder(String name, double[][] x) {
        int width = parameters.tokenWidth();
        double[][] packed = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            packed[i] = ReferenceLayers.linear(
                    x[i],
                    weights.get(name + ".self_attn.in_proj_weight"),
                    weights.get(name + ".self_attn.in_proj_bias"));
        }
        double[][] y = new double[x.length][];
        int size = width / parameters.tokenHeads();
        for (int i = 0; i < x.length; i++) {
            double[] mixed = new double[width];
            for (int begin = 0; begin < width; begin += size) {
                double[] scores = new double[x.length];
                for (int j = 0; j < x.length; j++) {
                    for (int d = begin; d < begin + size; d++) {
                        scores[j] += packed[i][d] * packed[j][width + d] / Math.sqrt(size);
                    }
                }
                scores = softmax(scores);
                for (int j = 0; j < x.length; j++) {
                    for (int d = begin; d < begin + size; d++) {
                        mixed[d] += scores[j] * packed[j][2 * width + d];
                    }
                }
            }
            double[] a = layerNorm(name + ".norm1", sum(x[i], linear(name + ".self_attn.out_proj", mixed)));
            double[] hidden = each(linear(name + ".linear1", a), v -> Math.max(v, 0));
            y[i] = layerNorm(name + ".norm2", sum(a, linear(name + ".linear2", hidden)));
        }
        return y;
    }

    private Image residual(String name, Image x, double[] e) {
        double[] change = linear(name + ".mlp.1", e);
        Image y = block(name + ".block1", x);
        for (int i = 0; i < y.values().length; i++) {
            int c = i / y.area();
            y.values()[i] = silu(y.values()[i] * (change[c] + 1) + change[y.channels() + c]);
        }
        y = block(name + ".block2", y);
        y = new Image(y.channels(), y.height(), y.width(), each(y.values(), ReferenceLayers::silu));
        return y.plus(weights.containsKey(name + ".res_conv.weight") ? convolve(name + ".res_conv", x, 1) : x);
    }

    private Image block(String name, Image x) {
        int[] shape = shapes.get(name + ".proj.weight");
        double[] kernel = standardised(weights.get(name + ".proj.weight"), shape[1] * shape[2] * shape[3]);
        Image y = convolution(x, kernel, shape, weights.get(name + ".proj.bias"), 1);
        double[] values = standardised(y.values(), y.values().length / parameters.groups());
        double[] gain = weights.get(name + ".norm.weight");
        double[] shift = weights.get(name + ".norm.bias");
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * gain[i / y.area()] + shift[i / y.area()];
        }
        return new Image(y.channels(), y.height(), y.width(), values);
    }

    private Image attention(String name, Image x) {
        Image packed = packed(name, x);
        int hidden = packed.channels() / 3;
        int size = parameters.attentionWidth();
        Image mixed = x.like(hidden);
        for (int begin = 0; begin < hidden; begin += size) {
            for (int i = 0; i < x.area(); i++) {
                double[] scores = new double[x.area()];
                for (int j = 0; j < scores.length; j++) {
                    for (int d = begin; d < begin + size; d++) {
                        scores[j] += packed.at(d, i) * packed.at(hidden + d, j) / Math.sqrt(size);
                    }
                }
                scores = softmax(scores);
                for (int j = 0; j < scores.length; j++) {
                    for (int d = begin; d < begin + size; d++) {
                        mixed.values()[d * x.area() + i] += scores[j] * packed.at(2 * hidden + d, j);
                    }
                }
            }
        }
        return convolve(name + ".fn.fn.to_out", mixed, 1).plus(x);
    }

    private Image linearAttention(String name, Image x) {
        Image packed = packed(name, x);
        int hidden = packed.channels() / 3;
        int area = x.area();
        int size = parameters.attentionWidth();
        Image mixed = x.like(hidden);
        double[][] keys = new double[hidden][];
        for (int d = 0; d < hidden; d++) {
            keys[d] = softmax(Arrays.copyOfRange(packed.values(), (hidden + d) * area, (hidden + d + 1) * area));
        }
        for (int begin = 0; begin < hidden; begin += size) {
            double[][] context = new double[size][size];
            for (int d = 0; d < size; d++) {
                for (int e = 0; e < size; e++) {
                    for (int i = 0; i < area; i++) {
                        context[d][e] += keys[begin + d][i] * packed.at(2 * hidden + begin + e, i) / area;
                    }
                }
            }
            for (int i = 0; i < area; i++) {
                double[] query = new double[size];
                for (int d = 0; d < size; d++) {
                    query[d] = packed.at(begin + d, i);
                }
                query = softmax(query);
                for (int d = 0; d < size; d++) {
                    for (int e = 0; e < size; e++) {
                        mixed.values()[(begin + e) * area + i] += context[d][e] * query[d] / Math.sqrt(size);
                    }
                }
            }
        }
        Image y = convolve(name + ".fn.fn.to_out.0", mixed, 1);
        return channelNorm(y, weights.get(name + ".fn.fn.to_out.1.g")).plus(x);
    }

    private Image packed(String name, Image x) {
        return convolve(name + ".fn.fn.to_qkv", channelNorm(x, weights.get(name + ".fn.norm.g")), 1);
    }

    private Image convolve(String name, Image x, int stride) {
        String kernel = name + ".weight";
        return convolution(x, weights.get(kernel), shapes.get(kernel), weights.get(name + ".bias"), stride);
    }

    private double[] linear(String name, double[] x) {
        return ReferenceLayers.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"));
    }

    private double[] layerNorm(String name, double[] x) {
        double[] y = standardised(x, x.length);
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * weights.get(name + ".weight")[i] + weights.get(name + ".bias")[i];
        }
        return y;
    }

    private static double[] gelu(double[] x) {
        return each(x, ReferenceLayers::gelu);
    }

    private static double[] each(double[] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(f).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] s = a.clone();
        for (int i = 0; i < s.length; i++) {
            s[i] += b[i];
        }
        return s;
    }
}
