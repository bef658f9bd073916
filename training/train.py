"""Train a separator: ``python -m training.train --config base [--set KEY=VALUE] [--resume FILE]``.

The same command runs on a CPU, on one GPU, and on several under ``torchrun --nproc-per-node N -m``.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch

from training.config import load_config
from training.trainer import make_trainer


def main(argv: list[str] | None = None) -> int:
    """Train to the end of the schedule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", required=True, help="a name in configs/ or a TOML file")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="overrides")
    parser.add_argument("--resume", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--init", type=Path, help="a checkpoint to take fitting weights from")
    args = parser.parse_args(argv)
    config = load_config(args.config, args.overrides)
    together = int(os.environ.get("WORLD_SIZE", "1")) > 1
    if together:
        torch.distributed.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    trainer = make_trainer(config)
    if args.init is not None:
        print("random:", ", ".join(trainer.start_from(args.init)) or "nothing")
    if args.resume is not None:
        trainer.resume(args.resume)
    trainer.run()
    if together:
        torch.distributed.destroy_process_group()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
