package fr.convergence.command.trainingneed;

import fr.convergence.kernel.Rejection;

/** Why a need of training may be refused. */
enum TrainingNeedRejection implements Rejection.Code {
    NOT_ALLOWED,
    ALREADY_EXPRESSED
}
