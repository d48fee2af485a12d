package fr.convergence.command.trainingneed;

import fr.convergence.kernel.Rejection;

/** Why a training need may not be expressed. */
enum TrainingNeedRejection implements Rejection.Code {
    NOT_ALLOWED,
    OTHER_DEPARTMENT,
    ALREADY_EXPRESSED
}
