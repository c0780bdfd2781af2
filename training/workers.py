"""Two processes that train one model: each takes every second batch, and their gradients are averaged
before each step, so that the result does not depend on which is faster."""

import os

import torch
import torch.distributed as group
import torch.multiprocessing as processes


def start(work, workers: int, options) -> None:
    """Runs work(rank, options) in as many processes."""
    if workers == 1:
        work(0, options)
        return
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", "29617")
    processes.spawn(joined, (work, workers, options), workers)


def joined(rank: int, work, workers: int, options) -> None:
    group.init_process_group("gloo", rank=rank, world_size=workers)
    work(rank, options)
    group.destroy_process_group()


def average_gradients(parameters, workers: int) -> None:
    if workers == 1:
        return
    given = [parameter for parameter in parameters if parameter.requires_grad]
    flat = torch.cat([(p.grad if p.grad is not None else torch.zeros_like(p)).view(-1) for p in given])
    group.all_reduce(flat)
    flat /= workers
    at = 0
    for parameter in given:
        size = parameter.numel()
        parameter.grad = flat[at : at + size].view_as(parameter)
        at += size
