"""Who hands to whom, as a matrix and as a network."""

from workflow_studio.picture.handoffs.matrix import Cell, MatrixDrawing, Show, draw_matrix
from workflow_studio.picture.handoffs.matrix_painting import matrix_legend, matrix_names, matrix_picture
from workflow_studio.picture.handoffs.network import NetworkDrawing, draw_network
from workflow_studio.picture.handoffs.network_painting import network_picture
from workflow_studio.picture.handoffs.waits import WAIT_WORDS, wait_step
from workflow_studio.picture.handoffs.words import passage_words

__all__ = [
    "WAIT_WORDS",
    "Cell",
    "MatrixDrawing",
    "NetworkDrawing",
    "Show",
    "draw_matrix",
    "draw_network",
    "matrix_legend",
    "matrix_names",
    "matrix_picture",
    "network_picture",
    "passage_words",
    "wait_step",
]
