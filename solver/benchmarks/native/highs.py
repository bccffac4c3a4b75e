"""HiGHS (package highspy) on an MPS file: python3 highs.py MODEL SOLUTION GAP SECONDS THREADS.

Prints its version, then one JSON line per report of the search; writes column names and values.
"""
import json
import sys

import highspy

model, answer, gap, seconds, threads = sys.argv[1:]
solver = highspy.Highs()
print(json.dumps({"version": solver.version()}), flush=True)
solver.setOptionValue("log_to_console", False)
solver.readModel(model)
solver.setOptionValue("mip_rel_gap", float(gap))
solver.setOptionValue("mip_abs_gap", 0.0)
solver.setOptionValue("time_limit", float(seconds))
solver.setOptionValue("threads", int(threads))


def report(event):
    data = event.data_out
    bounds = {"objective": data.mip_primal_bound, "bound": data.mip_dual_bound}
    print(json.dumps({k: v for k, v in bounds.items() if abs(v) < 1e29}), flush=True)


solver.cbMipLogging += report
solver.run()
info = solver.getInfo()
status = solver.modelStatusToString(solver.getModelStatus())
last = {"status": status}
if abs(info.mip_dual_bound) < 1e29:
    last["bound"] = info.mip_dual_bound
print(json.dumps(last), flush=True)
if info.primal_solution_status == 2:
    names = solver.getLp().col_names_
    values = solver.getSolution().col_value
    with open(answer, "w") as file:
        file.writelines(f"{name} {value!r}\n" for name, value in zip(names, values) if value != 0)
