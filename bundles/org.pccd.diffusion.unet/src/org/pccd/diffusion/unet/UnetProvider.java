package org.pccd.diffusion.unet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pccd.core.DeviceChoice;
import org.pccd.core.Diagnosis;
import org.pccd.core.Parameters;
import org.pccd.core.PccdException;
import org.pccd.core.Progress;
import org.pccd.diffusion.Denoiser;
import org.pccd.diffusion.DenoiserProvider;
import org.pccd.diffusion.Loss;
import org.pccd.diffusion.unet.internal.SelfTest;
import org.pccd.diffusion.unet.internal.UnetDenoiser;
import org.pccd.diffusion.unet.internal.UnetLayout;
import org.pccd.torch.EngineDiagnosis;

/** PCCD's two-dimensional convolutional U-Net, run by PyTorch. */
public final class UnetProvider implements DenoiserProvider<UnetParameters> {
    @Override
    public String id() {
        return "pccd-unet";
    }

    @Override
    public String title() {
        return "PCCD U-Net";
    }

    @Override
    public String citation() {
        return "Li, Mrad, Jiao, Huang, Shan, Chu, Chen, iScience 28 (1), 111659 (2025),"
                + " doi:10.1016/j.isci.2024.111659";
    }

    @Override
    public Map<String, UnetParameters> presets() {
        Map<String, UnetParameters> presets = new LinkedHashMap<>();
        presets.put("demo", UnetParameters.demo());
        presets.put("small", UnetParameters.small());
        presets.put("paper", UnetParameters.paper());
        return presets;
    }

    /** Nothing predicted leaves the mean of |n| of a normal distribution, the root of 2 / pi. */
    @Override
    public Loss loss(UnetParameters parameters) {
        return new Loss("mean absolute error of the predicted noise", "MAE of the noise", Math.sqrt(2 / Math.PI));
    }

    @Override
    public Map<String, String> versions() {
        return EngineDiagnosis.versions();
    }

    @Override
    public Diagnosis diagnose(DeviceChoice device, int threads, Progress progress) {
        return EngineDiagnosis.of(
                device, threads, (found, n, exact, p) -> new SelfTest(found, n, exact).run(p), progress);
    }

    /** Tensors of channels x points x components, with points a multiple of what every preset needs. */
    @Override
    public boolean accepts(int[] shape) {
        return shape.length == 3
                && shape[0] > 0
                && shape[1] > 0
                && shape[2] > 0
                && shape[1] % UnetParameters.paper().pointMultiple() == 0;
    }

    /** Number of trainable values, without building the network. */
    public static long parameterCount(UnetParameters parameters, Setting setting) {
        return UnetLayout.of(parameters, setting).values();
    }

    @Override
    public Denoiser create(UnetParameters parameters, Setting setting) {
        Parameters.check(parameters);
        int[] shape = setting.shape();
        if (shape.length != 3 || shape[1] % parameters.pointMultiple() != 0) {
            throw new PccdException("The U-Net with " + parameters.multipliers().size()
                    + " levels needs tensors of channels x points x components with points a multiple of "
                    + parameters.pointMultiple() + "; choose another encoder or fewer multipliers.");
        }
        return new UnetDenoiser(parameters, setting);
    }
}
