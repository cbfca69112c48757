#!/bin/sh
# How PCCD Workbench submits a worker to Slurm. This file is yours: add partition, account, time, modules, GPUs.
# Before each submission these words are replaced:
#   {{cpus}}     threads of the engine
#   {{memory}}   megabytes: the Java heap and 3000 for the engine; large networks need more
#   {{name}}     name of the folder that is worked on
#   {{job}}      path of that folder
#   {{launch}}   path of the folder of this start, with its script, output and exit code
#   {{command}}  what runs the worker; keep it the last line, with its exec
# Name, output and working directory are set on the command line of sbatch, and no job is put back into the queue by
# itself: resume a run that was lost. Before a time limit the worker gets two minutes to write a checkpoint (--signal).
# Installation, runs and datasets must lie on a file system that all nodes share.
#SBATCH --nodes=1
#SBATCH --ntasks=1
#SBATCH --cpus-per-task={{cpus}}
#SBATCH --mem={{memory}}M
#SBATCH --signal=B:TERM@120
##SBATCH --partition=main
##SBATCH --time=24:00:00
##SBATCH --gres=gpu:1
#export PCCD_LIBTORCH=/path/to/libtorch-with-cuda PCCD_DEVICE=cuda
exec {{command}}
