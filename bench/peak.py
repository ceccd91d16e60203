"""The peak memory of the process that asks. Importing this costs next to nothing, so that it can be asked of any process."""

import sys


def peak() -> float:
    """MiB at the high-water mark of this process alone: what `resource` reports may be that of the process that started it."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except FileNotFoundError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
