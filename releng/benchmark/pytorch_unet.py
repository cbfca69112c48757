"""Times the U-Net of preset "paper" in PyTorch, for comparison with org.pccd.diffusion.unet.Benchmark.

It is no part of the product. Needs Python 3 and torch 2.7.x (pip install torch==2.7.1). The network is written as its
publications do: einsum attention, and weight standardisation with mean and variance (--fused-norms: with the layer-norm
operator, as the product does). A step is forward, L1 loss, backward, clipping, fused Adam and a moving average.

    python3 pytorch_unet.py --batch 8 --threads 2 --steps 5
"""

import argparse
import json
import math
import time

import torch
import torch.nn.functional as F
from torch import nn

FUSED_NORMS = False


class StandardisedConv(nn.Conv2d):
    def forward(self, x):
        w = self.weight
        if FUSED_NORMS:
            w = F.layer_norm(w, w.shape[1:])
        else:
            mean = w.mean((1, 2, 3), keepdim=True)
            var = w.var((1, 2, 3), unbiased=False, keepdim=True)
            w = (w - mean) * (var + 1e-5).rsqrt()
        return F.conv2d(x, w, self.bias, padding=1)


class ChannelNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.g = nn.Parameter(torch.ones(1, width, 1, 1))

    def forward(self, x):
        mean = x.mean(1, keepdim=True)
        var = x.var(1, unbiased=False, keepdim=True)
        return (x - mean) * (var + 1e-5).rsqrt() * self.g


class Residual(nn.Module):
    def __init__(self, inputs, outputs, condition):
        super().__init__()
        self.mlp = nn.Linear(condition, 2 * outputs)
        self.conv1 = StandardisedConv(inputs, outputs, 3)
        self.norm1 = nn.GroupNorm(8, outputs)
        self.conv2 = StandardisedConv(outputs, outputs, 3)
        self.norm2 = nn.GroupNorm(8, outputs)
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()

    def forward(self, x, condition):
        scale, shift = self.mlp(F.silu(condition))[:, :, None, None].chunk(2, 1)
        y = F.silu(self.norm1(self.conv1(x)) * (scale + 1) + shift)
        y = F.silu(self.norm2(self.conv2(y)))
        return y + self.skip(x)


class Attention(nn.Module):
    def __init__(self, width, full, heads=4, head=32):
        super().__init__()
        self.full, self.heads, self.scale = full, heads, head**-0.5
        self.norm = ChannelNorm(width)
        self.qkv = nn.Conv2d(width, 3 * heads * head, 1, bias=False)
        self.out = nn.Conv2d(heads * head, width, 1)
        self.out_norm = nn.Identity() if full else ChannelNorm(width)

    def forward(self, x):
        b, _, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).reshape(b, 3, self.heads, -1, h * w).unbind(1)
        if self.full:
            weights = torch.einsum("bhdi,bhdj->bhij", q * self.scale, k).softmax(-1)
            y = torch.einsum("bhij,bhdj->bhdi", weights, v)
        else:
            context = torch.einsum("bhdn,bhen->bhde", k.softmax(-1), v / (h * w))
            y = torch.einsum("bhde,bhdn->bhen", context, q.softmax(2) * self.scale)
        return self.out_norm(self.out(y.reshape(b, -1, h, w))) + x


class UNet(nn.Module):
    def __init__(self, width=64, multipliers=(1, 2, 4, 8, 16), condition=256):
        super().__init__()
        widths = [width] + [width * m for m in multipliers]
        both, levels = 2 * condition, len(multipliers)
        self.first = nn.Conv2d(3, width, 7, padding=3)
        self.time = nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Linear(256, 256))
        self.tokens = nn.Embedding(131, 64)
        self.encoder = nn.TransformerEncoderLayer(64, 8, dropout=0.0, batch_first=True)
        self.per_token = nn.Sequential(nn.Linear(64, 256), nn.GELU(), nn.Linear(256, 256))
        self.all_tokens = nn.Sequential(nn.Linear(7 * 256, 768), nn.GELU(), nn.Linear(768, condition))
        self.null = nn.Parameter(torch.randn(condition))
        self.downs, self.ups = nn.ModuleList(), nn.ModuleList()
        for i in range(levels):
            a, b = widths[i], widths[i + 1]
            last = i == levels - 1
            change = nn.Conv2d(a, b, 3, padding=1) if last else nn.Conv2d(a, b, (4, 3), (2, 1), 1)
            self.downs.append(nn.ModuleList([Residual(a, a, both), Residual(a, a, both), Attention(a, False), change]))
        for i in reversed(range(levels)):
            a, b = widths[i], widths[i + 1]
            change = nn.Conv2d(b, a, 3, padding=1)
            self.ups.append(
                nn.ModuleList([Residual(a + b, b, both), Residual(a + b, b, both), Attention(b, False), change])
            )
        self.middle = nn.ModuleList([Residual(b, b, both) for b in [widths[-1]] * 3])
        self.middle_attention = nn.ModuleList([Attention(widths[-1], True) for _ in range(2)])
        self.last = Residual(2 * width, width, both)
        self.final = nn.Conv2d(width, 3, 1)
        self.half = width // 2

    def forward(self, x, t, tokens):
        f = torch.exp(torch.arange(self.half) * (-math.log(10000) / (self.half - 1)))
        f = t[:, None] * f[None]
        e = self.time(torch.cat([f.sin(), f.cos()], 1))
        c = self.all_tokens(self.per_token(self.encoder(self.tokens(tokens))).flatten(1))
        e = torch.cat([e, c], 1)
        x = self.first(x)
        start, skips = x, []
        for one, two, attention, change in self.downs:
            x = one(x, e)
            skips.append(x)
            x = attention(two(x, e))
            skips.append(x)
            x = change(x)
        x = self.middle_attention[0](self.middle[0](x, e))
        x = self.middle_attention[1](self.middle[1](x, e))
        x = self.middle[2](x, e)
        for i, (one, two, attention, change) in enumerate(self.ups):
            x = one(torch.cat([x, skips.pop()], 1), e)
            x = attention(two(torch.cat([x, skips.pop()], 1), e))
            x = change(x if i == len(self.ups) - 1 else F.interpolate(x, scale_factor=(2, 1)))
        return self.final(self.last(torch.cat([x, start], 1), e))


def times(steps, call):
    seconds = []
    for i in range(-2, steps):
        begin = time.perf_counter()
        call()
        if i >= 0:
            seconds.append(time.perf_counter() - begin)
    return sorted(seconds)


def main():
    global FUSED_NORMS
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--fused-norms", action="store_true")
    arguments = parser.parse_args()
    FUSED_NORMS = arguments.fused_norms
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    net = UNet()
    weights = list(net.parameters())
    optimiser = torch.optim.Adam(weights, lr=1e-5, betas=(0.9, 0.99), fused=True)
    average = [w.detach().clone() for w in weights]
    x = torch.randn(arguments.batch, 3, 128, 3)
    noise = torch.randn_like(x)
    t = torch.randint(0, 1000, (arguments.batch,))
    tokens = torch.randint(0, 131, (arguments.batch, 7))

    def train():
        optimiser.zero_grad()
        F.l1_loss(net(x, t, tokens), noise).backward()
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        torch._foreach_lerp_(average, [w.detach() for w in weights], 0.001)

    def predict():
        with torch.no_grad():
            net(x, t, tokens)

    trained, predicted = times(arguments.steps, train), times(arguments.steps, predict)
    resident = [line for line in open("/proc/self/status") if line.startswith("VmRSS:")]
    result = {
        "torch": torch.__version__,
        "parameters": sum(w.numel() for w in weights),
        "batch": arguments.batch,
        "threads": arguments.threads,
        "steps": arguments.steps,
        "fusedNorms": FUSED_NORMS,
        "trainSeconds": trained[len(trained) // 2],
        "trainSecondsMin": trained[0],
        "predictSeconds": predicted[len(predicted) // 2],
        "predictSecondsMin": predicted[0],
        "residentEnd": int(resident[0].split()[1]) // 1024,
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
