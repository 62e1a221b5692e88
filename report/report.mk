# One page of what the other targets measured.

.PHONY: report report-test report-deps
report-deps:
	@ci/deps report

## report                               what the targets measured, on a page: $(O)/assay.html and assay.txt
report: report-deps $(TOOL)
	@$(call kept,rows) $(TOOL) list -implementations >/dev/null
	@python3 report/report.py $(O)

## report-test                          what the report makes of results
report-test: report-deps $(TOOL) $(O)/test/walk
	@python3 report/test_report.py $(O)
