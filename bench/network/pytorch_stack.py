"""One plain tanh stack in PyTorch on one thread: forward, backward and norms by layer, as the other runners do it.

Reads {"depth", "width", "batch", "weights", "input"} from standard input, then one line per request: the number of calls to
time. Answers each with a line of JSON, {"microseconds", "norms"}; the norms only in the first answer.
"""

import json
import sys
import time

import torch

torch.set_num_threads(1)
torch.set_grad_enabled(False)
case = json.loads(sys.stdin.readline())
depth, width, batch = case["depth"], case["width"], case["batch"]
weights = [torch.tensor(w).reshape(width, width) for w in case["weights"]]
transposed = [w.t().contiguous() for w in weights]
start = torch.tensor(case["input"]).reshape(batch, width)
output = torch.full((batch, width), width**-0.5)


def once():
    states = [start]
    for w in transposed:
        states.append(torch.tanh(states[-1] @ w))
    g = output
    norms = [torch.linalg.vector_norm(g)]
    for layer in range(depth, 0, -1):
        g = (g * (1 - states[layer] * states[layer])) @ weights[layer - 1]
        norms.append(torch.linalg.vector_norm(g))
    return torch.stack(norms[::-1]) / batch**0.5


def answer(calls, with_norms):
    begin = time.perf_counter()
    for _ in range(calls):
        norms = once()
    microseconds = (time.perf_counter() - begin) / calls * 1e6
    print(json.dumps({"microseconds": microseconds, "norms": norms.tolist() if with_norms else []}), flush=True)


answer(1, True)
for line in sys.stdin:
    answer(int(line), False)
