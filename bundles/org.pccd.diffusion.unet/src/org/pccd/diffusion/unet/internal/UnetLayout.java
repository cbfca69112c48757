package org.pccd.diffusion.unet.internal;

import java.util.ArrayList;
import java.util.List;
import org.pccd.diffusion.DenoiserProvider.Setting;
import org.pccd.diffusion.unet.UnetParameters;
import org.pccd.torch.TensorLayout;
import org.pccd.torch.TensorLayout.Entry;
import org.pccd.torch.TensorLayout.Start;

/** The network's trainable tensors, in the order of the released program's state dictionary. */
public final class UnetLayout {
    private final UnetParameters p;
    private final Setting setting;
    private final List<Entry> all = new ArrayList<>();

    private UnetLayout(UnetParameters p, Setting setting) {
        this.p = p;
        this.setting = setting;
    }

    /** The layout of a network for tensors of the setting's shape. */
    public static TensorLayout of(UnetParameters p, Setting setting) {
        return new TensorLayout(new UnetLayout(p, setting).build());
    }

    private List<Entry> build() {
        int[] widths = new int[p.multipliers().size() + 1];
        widths[0] = p.width();
        for (int i = 1; i < widths.length; i++) {
            widths[i] = p.width() * p.multipliers().get(i - 1);
        }
        int channels = setting.shape()[0];
        add("null_classes_emb", Start.NORMAL, 0, p.conditionWidth());
        conv("init_conv", channels, p.width(), 7, 7, true);
        linear("time_mlp.1", p.width(), p.timeWidth());
        linear("time_mlp.3", p.timeWidth(), p.timeWidth());
        add("classes_emb.weight", Start.NORMAL, 0, setting.conditionVocabulary(), p.tokenWidth());
        linear("cv2.0", p.tokenHidden() * setting.conditionCount(), p.conditionHidden());
        linear("cv2.2", p.conditionHidden(), p.conditionWidth());
        linear("classes_mlp.0", p.tokenWidth(), p.tokenHidden());
        linear("classes_mlp.2", p.tokenHidden(), p.tokenHidden());
        int levels = widths.length - 1;
        for (int i = 0; i < levels; i++) {
            down("downs." + i, widths[i], widths[i + 1], i == levels - 1);
        }
        for (int i = 0; i < levels; i++) {
            up("ups." + i, widths[levels - i], widths[levels - i - 1], i == levels - 1);
        }
        middle(widths[levels]);
        encoder("trs");
        residual("final_res_block", 2 * p.width(), p.width());
        conv("final_conv", p.width(), channels, 1, 1, true);
        return all;
    }

    private void down(String name, int in, int out, boolean last) {
        residual(name + ".0", in, in);
        residual(name + ".1", in, in);
        linearAttention(name + ".2", in);
        conv(name + ".3", in, out, last ? 3 : 4, 3, true);
    }

    private void up(String name, int in, int out, boolean last) {
        residual(name + ".0", in + out, in);
        residual(name + ".1", in + out, in);
        linearAttention(name + ".2", in);
        conv(name + (last ? ".3" : ".3.1"), in, out, 3, 3, true);
    }

    private void middle(int width) {
        residual("mid_block1", width, width);
        attention("mid_attn", width);
        residual("mid_block2", width, width);
        attention("mid_attn1", width);
        residual("mid_block3", width, width);
    }

    private void residual(String name, int in, int out) {
        linear(name + ".mlp.1", p.timeWidth() + p.conditionWidth(), 2 * out);
        conv(name + ".block1.proj", in, out, 3, 3, true);
        norm(name + ".block1.norm", out);
        conv(name + ".block2.proj", out, out, 3, 3, true);
        norm(name + ".block2.norm", out);
        if (in != out) {
            conv(name + ".res_conv", in, out, 1, 1, true);
        }
    }

    private void linearAttention(String name, int width) {
        int hidden = p.attentionHeads() * p.attentionWidth();
        conv(name + ".fn.fn.to_qkv", width, 3 * hidden, 1, 1, false);
        conv(name + ".fn.fn.to_out.0", hidden, width, 1, 1, true);
        add(name + ".fn.fn.to_out.1.g", Start.ONE, 0, 1, width, 1, 1);
        add(name + ".fn.norm.g", Start.ONE, 0, 1, width, 1, 1);
    }

    private void attention(String name, int width) {
        int hidden = p.attentionHeads() * p.attentionWidth();
        conv(name + ".fn.fn.to_qkv", width, 3 * hidden, 1, 1, false);
        conv(name + ".fn.fn.to_out", hidden, width, 1, 1, true);
        add(name + ".fn.norm.g", Start.ONE, 0, 1, width, 1, 1);
    }

    private void encoder(String name) {
        int width = p.tokenWidth();
        // nn.MultiheadAttention: Xavier for the packed projection, zero biases.
        add(name + ".self_attn.in_proj_weight", Start.UNIFORM, Math.sqrt(6.0 / (4 * width)), 3 * width, width);
        add(name + ".self_attn.in_proj_bias", Start.ZERO, 0, 3 * width);
        add(name + ".self_attn.out_proj.weight", Start.UNIFORM, 1 / Math.sqrt(width), width, width);
        add(name + ".self_attn.out_proj.bias", Start.ZERO, 0, width);
        linear(name + ".linear1", width, p.tokenFeedForward());
        linear(name + ".linear2", p.tokenFeedForward(), width);
        norm(name + ".norm1", width);
        norm(name + ".norm2", width);
    }

    private void norm(String name, int width) {
        add(name + ".weight", Start.ONE, 0, width);
        add(name + ".bias", Start.ZERO, 0, width);
    }

    private void linear(String name, int in, int out) {
        add(name + ".weight", Start.UNIFORM, 1 / Math.sqrt(in), out, in);
        add(name + ".bias", Start.UNIFORM, 1 / Math.sqrt(in), out);
    }

    private void conv(String name, int in, int out, int height, int width, boolean bias) {
        double bound = 1 / Math.sqrt((double) in * height * width);
        add(name + ".weight", Start.UNIFORM, bound, out, in, height, width);
        if (bias) {
            add(name + ".bias", Start.UNIFORM, bound, out);
        }
    }

    private void add(String name, Start start, double bound, int... shape) {
        all.add(new Entry(name, shape, start, bound));
    }
}
