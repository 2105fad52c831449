"""Front end of the quarterly report: calls the pipeline's main() per request, builds nothing itself."""
from flask import Flask, request

from flagged_report_pipeline_main import main

app = Flask(__name__)


@app.get("/report")
def report():
    return main(request.args.get("quarter", "Q1"))
