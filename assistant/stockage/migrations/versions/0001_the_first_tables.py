"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
FULL_TEXT = (
    # The terms come already analysed: ASCII words and codes (`2.3`), cut at spaces alone.
    """CREATE VIRTUAL TABLE texte_fts USING fts5(
        termes, content='texte_cherche', content_rowid='id', tokenize="ascii tokenchars '.'"
    )""",
    """CREATE TRIGGER texte_fts_insert AFTER INSERT ON texte_cherche BEGIN
        INSERT INTO texte_fts(rowid, termes) VALUES (new.id, new.termes);
    END""",
    """CREATE TRIGGER texte_fts_delete AFTER DELETE ON texte_cherche BEGIN
        INSERT INTO texte_fts(texte_fts, rowid, termes) VALUES ('delete', old.id, old.termes);
    END""",
    """CREATE TRIGGER texte_fts_update AFTER UPDATE ON texte_cherche BEGIN
        INSERT INTO texte_fts(texte_fts, rowid, termes) VALUES ('delete', old.id, old.termes);
        INSERT INTO texte_fts(rowid, termes) VALUES (new.id, new.termes);
    END""",
)


def upgrade() -> None:
    _conversations()
    _writings()
    _self_evaluation()
    _search()
    if op.get_bind().dialect.name == "sqlite":
        for statement in FULL_TEXT:
            op.execute(statement)


def _conversations() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("titre", sa.String(), nullable=False),
        sa.Column("referentiel", sa.String(length=20), nullable=True),
        sa.Column("urgence", sa.Boolean(), nullable=False),
        sa.Column("cree_le", sa.String(length=32), nullable=False),
        sa.Column("modifie_le", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversation"),
    )
    op.create_index("ix_conversation_modifie_le", "conversation", ["modifie_le"])

    op.create_table(
        "tour",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("conversation_id", sa.String(length=36), nullable=False),
        sa.Column("rang", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("reponse", sa.JSON(), nullable=False),
        sa.Column("moteur", sa.String(length=20), nullable=False),
        sa.Column("intention", sa.String(length=40), nullable=False),
        sa.Column("cree_le", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name="fk_tour_conversation_id_conversation",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tour"),
        sa.UniqueConstraint("conversation_id", "rang", name="uq_tour_conversation_id"),
    )
    op.create_table(
        "affirmation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("tour_id", sa.String(length=36), nullable=False),
        sa.Column("rang", sa.Integer(), nullable=False),
        sa.Column("texte", sa.String(), nullable=False),
        sa.Column("statut", sa.String(length=20), nullable=False),
        sa.Column("origine", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tour_id"], ["tour.id"], name="fk_affirmation_tour_id_tour", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_affirmation"),
    )
    op.create_index("ix_affirmation_tour_id", "affirmation", ["tour_id"])

    op.create_table(
        "citation",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("affirmation_id", sa.String(length=36), nullable=False),
        sa.Column("rang", sa.Integer(), nullable=False),
        sa.Column("noeud", sa.String(), nullable=False),
        sa.Column("doc", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["affirmation_id"],
            ["affirmation.id"],
            name="fk_citation_affirmation_id_affirmation",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_citation"),
    )
    op.create_index("ix_citation_affirmation_id", "citation", ["affirmation_id"])
    op.create_index("ix_citation_noeud", "citation", ["noeud"])
    op.create_table(
        "piste",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("tour_id", sa.String(length=36), nullable=False),
        sa.Column("rang", sa.Integer(), nullable=False),
        sa.Column("passage", sa.String(), nullable=False),
        sa.Column("doc", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tour_id"], ["tour.id"], name="fk_piste_tour_id_tour", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_piste"),
    )
    op.create_index("ix_piste_tour_id", "piste", ["tour_id"])


def _writings() -> None:
    op.create_table(
        "brouillon",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("genre", sa.String(length=40), nullable=False),
        sa.Column("titre", sa.String(), nullable=False),
        sa.Column("contenu", sa.String(), nullable=False),
        sa.Column("meta", sa.JSON(), nullable=False),
        sa.Column("cree_le", sa.String(length=32), nullable=False),
        sa.Column("modifie_le", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_brouillon"),
    )
    op.create_index("ix_brouillon_genre", "brouillon", ["genre"])
    op.create_index("ix_brouillon_modifie_le", "brouillon", ["modifie_le"])

    op.create_table(
        "transcription",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("genre", sa.String(length=10), nullable=False),
        sa.Column("titre", sa.String(), nullable=False),
        sa.Column("graine", sa.String(), nullable=True),
        sa.Column("contenu", sa.JSON(), nullable=False),
        sa.Column("cree_le", sa.String(length=32), nullable=False),
        sa.Column("modifie_le", sa.String(length=32), nullable=False),
        sa.CheckConstraint("genre IN ('fictif', 'reel')", name="ck_transcription_genre"),
        sa.PrimaryKeyConstraint("id", name="pk_transcription"),
    )


def _self_evaluation() -> None:
    op.create_table(
        "position",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("noeud", sa.String(), nullable=False),
        sa.Column("niveau", sa.Integer(), nullable=False),
        sa.Column("remarque", sa.String(), nullable=False),
        sa.Column("date", sa.String(length=32), nullable=False),
        sa.Column("auteur", sa.String(length=20), nullable=False),
        sa.CheckConstraint("auteur IN ('stagiaire', 'formation')", name="ck_position_auteur"),
        sa.CheckConstraint("niveau BETWEEN 0 AND 4", name="ck_position_niveau"),
        sa.PrimaryKeyConstraint("id", name="pk_position"),
    )
    op.create_index("ix_position_noeud_date", "position", ["noeud", "date"])

    op.create_table(
        "preuve",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("date", sa.String(length=32), nullable=False),
        sa.Column("ou", sa.String(), nullable=False),
        sa.Column("fait", sa.String(), nullable=False),
        sa.Column("resultat", sa.String(), nullable=False),
        sa.Column("texte", sa.String(), nullable=False),
        sa.Column("cree_le", sa.String(length=32), nullable=False),
        sa.Column("modifie_le", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_preuve"),
    )
    op.create_table(
        "preuve_noeud",
        sa.Column("preuve_id", sa.String(length=36), nullable=False),
        sa.Column("noeud", sa.String(), nullable=False),
        sa.Column("etat", sa.String(length=20), nullable=False),
        sa.Column("extrait", sa.String(), nullable=False),
        sa.Column("modifie_le", sa.String(length=32), nullable=False),
        sa.CheckConstraint(
            "etat IN ('proposee', 'acceptee', 'refusee')", name="ck_preuve_noeud_etat"
        ),
        sa.ForeignKeyConstraint(
            ["preuve_id"],
            ["preuve.id"],
            name="fk_preuve_noeud_preuve_id_preuve",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("preuve_id", "noeud", name="pk_preuve_noeud"),
    )
    op.create_index("ix_preuve_noeud_noeud", "preuve_noeud", ["noeud"])

    op.create_table(
        "etape",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("noeud", sa.String(), nullable=True),
        sa.Column("texte", sa.String(), nullable=False),
        sa.Column("echeance", sa.String(length=10), nullable=True),
        sa.Column("faite", sa.Boolean(), nullable=False),
        sa.Column("faite_le", sa.String(length=32), nullable=True),
        sa.Column("cree_le", sa.String(length=32), nullable=False),
        sa.Column("modifie_le", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_etape"),
    )
    op.create_index("ix_etape_noeud", "etape", ["noeud"])


def _search() -> None:
    op.create_table(
        "texte_cherche",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("genre", sa.String(length=40), nullable=False),
        sa.Column("objet", sa.String(length=36), nullable=False),
        sa.Column("partie", sa.String(length=36), nullable=False),
        sa.Column("termes", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_texte_cherche"),
    )
    op.create_index("ix_texte_cherche_genre_objet", "texte_cherche", ["genre", "objet"])
