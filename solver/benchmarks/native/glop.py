"""GLOP (package ortools) on an MPS file, REPEATS times: python3 glop.py MODEL REPEATS.

Prints one JSON line: version, objective, and the milliseconds of every solve in a warm process.
"""
import json
import sys
import time

import ortools
from ortools.linear_solver.python import model_builder

path, repeats = sys.argv[1:]
model = model_builder.Model()
model.import_from_mps_file(path)
solver = model_builder.Solver("glop")
times = []
for _ in range(int(repeats)):
    started = time.perf_counter()
    solver.solve(model)
    times.append((time.perf_counter() - started) * 1000)
print(json.dumps({"version": ortools.__version__, "objective": solver.objective_value, "ms": times}))
