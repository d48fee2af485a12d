package fr.convergence.infra.application.exports;

import fr.convergence.kernel.Rejection;

/** Why an export is refused. */
enum ExportRejection implements Rejection.Code {
    FORMAT_UNKNOWN,
    DEPARTMENT_MISSING,
    AS_OF_INVALID,
    PERIOD_INVALID,
    EXCEL_WITHOUT_CSV,
    PARAMETER_INVALID,
    EXPORTS_BUSY,
    STRONGER_SIGN_IN_NEEDED
}
