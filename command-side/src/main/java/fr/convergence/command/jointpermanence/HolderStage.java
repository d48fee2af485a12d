package fr.convergence.command.jointpermanence;

/** What a structure answered when it was asked to hold a permanence. */
enum HolderStage {
    INVITED,
    AGREED,
    DECLINED
}
