#!/bin/bash
# One shard of a tuner's round for each task of a Slurm array; docs/tune.md tells how rounds follow each other.
#
#   sbatch --array=0-99 deploy/slurm-tune.sh OUT FILE [options of npm run tune]
#   sbatch --array=0-99 deploy/slurm-tune.sh OUT --resume JOINED.json
#
# Submit it from the project's folder, on which all nodes look, after `npm run kernel`. Shard i keeps its state in OUT/i.json; a task
# that was killed or sent back to the queue goes on where it was.
#SBATCH --job-name=skipfold-tune
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: sbatch --array=0-N $0 OUT FILE [options]" >&2
  exit 2
fi
: "${SLURM_ARRAY_TASK_ID:?is not set: submit with sbatch --array=0-N}"
if [ "${SLURM_ARRAY_TASK_MIN:-0}" != 0 ] || [ "${SLURM_ARRAY_TASK_MAX:?}" != $((SLURM_ARRAY_TASK_COUNT - 1)) ]; then
  echo "the array must be 0-N without gaps, or some shards would never run" >&2
  exit 2
fi
out=$1
shift
# Slurm runs a copy of this script from a folder of its own.
cd "${SLURM_SUBMIT_DIR:-.}"
mkdir -p "$out"
# In this shell's place, so that Slurm's signal at the end of the time reaches it.
exec node scripts/run.mjs tune.ts "$@" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --jobs "${SLURM_CPUS_PER_TASK:-1}" \
  --state "$out/$SLURM_ARRAY_TASK_ID.json" --json
