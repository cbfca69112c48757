"""Times the published Crystalite program (arXiv:2604.02270) at the size of preset "small" of token-transformer.

It is no part of the product. Needs Python 3, torch 2.7.x, and a checkout of that program, whose own model and loss are
timed as they are, with its geometry bias. A step is forward, its loss, backward, clipping, AdamW and a moving average.
Seconds are processor time of all threads.

    python3 crystalite_step.py CHECKOUT --batch 128 --threads 1 --steps 5
"""

import argparse
import json
import sys
import time

import torch
from torch import nn


def times(steps, call):
    seconds = []
    for i in range(-2, steps):
        begin = time.process_time()
        call()
        if i >= 0:
            seconds.append(time.process_time() - begin)
    return sorted(seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--sites", type=int, default=16)
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.checkout)
    from src.crystalite.crystalite import CrystaliteModel
    from src.crystalite.edm_utils import compute_edm_loss, denoise_edm

    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    n, sites, types = arguments.batch, arguments.sites, 24
    net = CrystaliteModel(
        d_model=192, n_heads=6, n_layers=6, vz=100, type_dim=types, n_freqs=24, coord_embed_mode="fourier",
        lattice_embed_mode="mlp", use_distance_bias=True, use_edge_bias=True, edge_bias_n_freqs=12,
        edge_bias_hidden_dim=32, edge_bias_n_rbf=16, lattice_repr="ltri",
    )
    weights = list(net.parameters())
    optimiser = torch.optim.AdamW(weights, lr=1e-4)
    average = [w.detach().clone() for w in weights]
    kind, place, cell = torch.randn(n, sites, types), torch.rand(n, sites, 3) - 0.5, torch.randn(n, 6) * 0.1
    padding = torch.zeros(n, sites, dtype=torch.bool)
    sigma = torch.exp(1.2 * torch.randn(n) - 1.2)
    s = sigma[:, None, None]
    noisy = kind + s * torch.randn_like(kind), place + s * torch.randn_like(place), cell + s[:, 0] * torch.randn(n, 6)
    deviations = {"sigma_data_type": 0.7, "sigma_data_coord": 0.289, "sigma_data_lat": 1.0}

    def denoise():
        return denoise_edm(net, *noisy, padding, sigma, **deviations, sigma_min=0.002, sigma_max=80)

    def train():
        optimiser.zero_grad(set_to_none=True)
        losses = compute_edm_loss(
            denoise(), {"type": kind, "frac_c": place, "lat": cell}, noisy[1], sigma, padding, **deviations,
            loss_weights={"A": 16.0, "F": 150.0, "Y": 5.0},
            coord_loss_mode="frac_mse", lattice_repr="ltri",
        )
        losses["loss_total"].backward()
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        torch._foreach_lerp_(average, [w.detach() for w in weights], 0.0005)

    def predict():
        with torch.no_grad():
            denoise()

    trained, predicted = times(arguments.steps, train), times(arguments.steps, predict)
    print(json.dumps({
        "torch": torch.__version__,
        "parameters": sum(w.numel() for w in weights),
        "batch": n,
        "sites": sites,
        "threads": arguments.threads,
        "trainSeconds": trained[len(trained) // 2],
        "trainSecondsMin": trained[0],
        "predictSeconds": predicted[len(predicted) // 2],
        "predictSecondsMin": predicted[0],
    }))


if __name__ == "__main__":
    main()
